// A field is named once: what the list of fields says, tables, queries and values hold.

#include "store/rows.h"

#include <algorithm>
#include <map>

#include "store/migrate.h"
#include "store/school_for_tests.h"

using namespace store_test;

namespace {

// Columns that are no field of a row: a machine's own, or made by the query.
const std::map<std::string, std::vector<std::string>> own_columns = {
    {"staff", {"classes", "pin_hash", "recovery_hash", "failed", "wait_until_ms"}},
    {"station", {"own", "secret_key", "handed_attempt", "handed_correction", "clock_least_ms", "clock_most_ms", "clock_seen_ms"}},
    {"assignment", {"number", "tries"}},
    {"sitting", {"to_hand_in"}},
    {"correction", {"kind"}},
};

struct Fill {
    int number = 0;
    template <class Tag>
    void operator()(const char*, base::Id<Tag>& id, const model::Field&) {
        id.value = "id-" + std::to_string(++number);
    }
    void operator()(const char* column, std::string& text, const model::Field&) { text = column + std::to_string(++number); }
    void operator()(const char*, base::Json& value, const model::Field&) { value = base::Json::object().set("so", ++number); }
    template <class Number>
    void operator()(const char*, Number& value, const model::Field&) {
        value = static_cast<Number>(std::is_enum_v<Number> ? 1 : ++number);
    }
};

struct Print {
    std::string words;
    template <class Tag>
    void operator()(const char*, const base::Id<Tag>& id, const model::Field&) {
        words += id.value + '|';
    }
    void operator()(const char*, const std::string& text, const model::Field&) { words += text + '|'; }
    void operator()(const char*, const base::Json& value, const model::Field&) { words += value.dump() + '|'; }
    template <class Number>
    void operator()(const char*, const Number& value, const model::Field&) {
        words += std::to_string(static_cast<std::int64_t>(value)) + '|';
    }
};

template <class Row>
std::string printed(const Row& row) {
    Print print;
    model::visit_fields(row, print);
    return print.words;
}

class Rows : public StoreTest {
protected:
    Rows() { EXPECT_TRUE(store::migrate(database, store::shipped_migrations())); }

    std::vector<std::string> columns_in_table(const std::string& table) {
        auto query = database.prepare("SELECT name FROM pragma_table_info('" + table + "') ORDER BY name").value();
        return store::read_all<std::string>(query, [](const base::Statement& row) { return row.text(0); }).value();
    }

    // Into a table of the same columns without rules, and out again.
    template <class Row>
    Row there_and_back(const std::string& table, const Row& row, int& nulls) {
        EXPECT_TRUE(database.execute("CREATE TEMP TABLE copy AS SELECT * FROM " + table + " WHERE 0"));
        auto add = database.prepare(store::with_fields("INSERT INTO copy ({" + table + "}) VALUES ({:" + table + "})")).value();
        store::bind_row(add, row);
        EXPECT_TRUE(add.run());
        auto load = database.prepare("SELECT copy.* FROM copy").value();
        const Row back = store::read_first<Row>(load).value().value();
        EXPECT_TRUE(load.step().value());
        for (const std::string& column : model::columns_of(row)) nulls += load.is_null(load.place_of(column));
        load.reset();
        EXPECT_TRUE(database.execute("DROP TABLE copy"));
        return back;
    }

    base::Database database = base::Database::open(folder / "rows.db", base::OpenMode::read_write).value();
};

}  // namespace

TEST_F(Rows, EveryColumnIsAFieldOrTheMachinesOwn) {
    model::visit_tables([&](const std::string& table, const auto& row) {
        std::vector<std::string> expected = model::columns_of(row);
        if (const auto own = own_columns.find(table); own != own_columns.end())
            expected.insert(expected.end(), own->second.begin(), own->second.end());
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(columns_in_table(table), expected) << table << ": a new column is named in model/rows.h";
    });
}

TEST_F(Rows, EveryFieldComesBackAsItWas) {
    model::visit_tables([&](const std::string& table, auto row) {
        SCOPED_TRACE(table);
        int nulls = 0;
        model::visit_fields(row, Fill{});
        EXPECT_EQ(printed(there_and_back(table, row, nulls)), printed(row));
        EXPECT_EQ(nulls, 0);
    });
}

TEST_F(Rows, WhatIsNotThereYetIsNull) {
    model::visit_tables([&](const std::string& table, const auto& row) {
        SCOPED_TRACE(table);
        int nulls = 0, expected = 0;
        model::visit_fields(row, [&](const char*, const auto&, const model::Field& field) { expected += field.may_be_none; });
        EXPECT_EQ(printed(there_and_back(table, row, nulls)), printed(row));
        EXPECT_EQ(nulls, expected);
    });
}

TEST_F(Rows, EveryQueryIsUnderstood) {
    int queries = 0;
    for (const auto& entry : std::filesystem::directory_iterator(base::Path(KS_SOURCE_DIR) / "game/store/queries")) {
        const auto prepared = database.prepare(store::with_fields(base::read_file(entry.path()).value()));
        EXPECT_TRUE(prepared) << entry.path() << ": " << prepared.error().detail;
        ++queries;
    }
    EXPECT_GT(queries, 50);
}

TEST_F(Rows, QueriesNameFieldsByTheirRow) {
    EXPECT_EQ(store::with_fields("INSERT INTO class ({class}) VALUES ({:class})\nON CONFLICT (id) DO UPDATE SET {class = excluded}"),
              "INSERT INTO class (id, name, grade, school_year, sign_in, homeroom) VALUES (:id, :name, :grade, :school_year, :sign_in, "
              ":homeroom)\n"
              "ON CONFLICT (id) DO UPDATE SET name = excluded.name, grade = excluded.grade, school_year = excluded.school_year, "
              "sign_in = excluded.sign_in");
    EXPECT_EQ(store::with_fields("{pupil = excluded}").find("code = excluded.code, "), std::string::npos) << "it is never sent";
}

TEST_F(Rows, WhatIsNeverSentIsNotTakenFromAnotherMachine) {
    open_school();
    model::ClassFile file;
    file.school = {"Trường THCS Hoa Phượng", "2026-2027"};
    file.the_class = store->load_classes().value()[0];
    file.rows.pupils = {pupils[0], pupils[1]};
    file.rows.pupils[0].code = "999";
    file.rows.pupils[0].name = "Trương Bảo Ngân";
    file.rows.pupils[1].id.value = "01936b2c-0000-7000-8000-000000000010";
    file.rows.pupils[1].code = "998";
    file.rows.stations = {{{"01936b2c-0000-7000-8000-000000000011"}, 1, 3, 5, "ab", 60'000, "m"}};
    ASSERT_TRUE(store->take_in(file));
    const std::vector<model::Pupil> kept = store->load_pupils(class_id).value();
    for (const model::Pupil& pupil : kept) {
        if (pupil.id == pupils[0].id) {
            EXPECT_EQ(pupil.code, pupils[0].code);
            EXPECT_EQ(pupil.name, "Trương Bảo Ngân");
        }
        if (pupil.id == file.rows.pupils[1].id) {
            EXPECT_EQ(pupil.code, "");
        }
    }
    const std::vector<model::Station> stations = store->load_stations().value();
    for (const model::Station& station : stations) EXPECT_EQ(station.clock_off_ms, 0);
}
