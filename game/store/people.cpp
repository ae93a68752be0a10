// Classes and pupils: read, let in, given pictures or codes, changed as a class list says.

#include "store/impl.h"

namespace store {

namespace {

model::Class read_class(const base::Statement& row) {
    return {model::ClassId{row.text(0)}, row.text(1), static_cast<int>(row.integer(2)), row.text(3),
            row.text(4) == "code" ? model::SignIn::code : model::SignIn::pictures};
}

void bind_pictures(base::Statement& query, const model::PicturePassword& pictures) {
    query.bind(":picture_1", pictures[0]).bind(":picture_2", pictures[1]).bind(":picture_3", pictures[2]);
}

void bind_list_row(base::Statement& query, const model::PupilId& id, const model::ClassId& class_id, const model::Pupil& pupil) {
    query.bind(":id", id.value).bind(":class", class_id.value).bind(":roll", pupil.roll).bind(":code", pupil.code);
    query.bind(":name", pupil.name).bind(":birthday", pupil.birthday);
}

}  // namespace

model::Pupil read_pupil(const base::Statement& row) {
    model::Pupil pupil;
    pupil.id.value = row.text(0);
    pupil.class_id.value = row.text(1);
    pupil.roll = static_cast<int>(row.integer(2));
    pupil.code = row.text(3);
    pupil.name = row.text(4);
    pupil.birthday = row.text(5);
    for (int i = 0; i < 3; ++i) pupil.pictures[static_cast<std::size_t>(i)] = static_cast<int>(row.integer(6 + i));
    pupil.in_last_list = row.integer(9) != 0;
    pupil.sign_in_code = row.text(10);
    pupil.temporary = row.integer(11) != 0;
    return pupil;
}

void bind_pupil(base::Statement& query, const model::Pupil& pupil) {
    query.bind(":id", pupil.id.value).bind(":class", pupil.class_id.value).bind(":roll", pupil.roll).bind(":name", pupil.name);
    query.bind(":birthday", pupil.birthday).bind(":in_last_list", pupil.in_last_list ? 1 : 0);
    query.bind(":sign_in_code", pupil.sign_in_code).bind(":temporary", pupil.temporary ? 1 : 0);
    bind_pictures(query, pupil.pictures);
}

base::Result<std::vector<model::Class>> Store::load_classes() {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_classes")));
    return read_all<model::Class>(query, read_class);
}

base::Result<std::optional<model::Class>> Store::find_class(const std::string& name) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("find_class")));
    query.bind(":name", name);
    return read_first<model::Class>(query, read_class);
}

base::Result<std::vector<model::Pupil>> Store::load_pupils(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupils")));
    query.bind(":class", class_id.value);
    return read_all<model::Pupil>(query, read_pupil);
}

base::Result<void> Store::save_pictures(const model::PupilId& id, const model::PicturePassword& pictures) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_pictures")));
    query.bind(":id", id.value);
    bind_pictures(query, pictures);
    return impl_->run_on_one(query, "luu.khong-thay-hoc-sinh");
}

base::Result<void> Store::save_sign_in(const model::ClassId& id, model::SignIn by) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_sign_in")));
    query.bind(":id", id.value).bind(":sign_in", by == model::SignIn::code ? "code" : "pictures");
    return impl_->run_on_one(query, "luu.khong-thay-lop");
}

base::Result<void> Store::save_codes(const std::vector<model::Pupil>& pupils) {
    return impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* save, impl_->statement(sql("save_code")));
        for (const model::Pupil& pupil : pupils) {
            save->bind(":id", pupil.id.value).bind(":sign_in_code", pupil.sign_in_code);
            TRY(impl_->run_on_one(*save, "luu.khong-thay-hoc-sinh"));
        }
        return {};
    });
}

base::Result<int> Store::count_temporary(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("count_temporary")));
    query.bind(":class", class_id.value);
    TRY_ASSIGN(const auto count, read_first<int>(query, [](const base::Statement& row) { return static_cast<int>(row.integer(0)); }));
    return count.value_or(0);
}

base::Result<model::Pupil> Store::add_temporary(model::Pupil pupil) {
    pupil.id.value = impl_->make_id();
    pupil.in_last_list = false;
    pupil.temporary = true;
    TRY_ASSIGN(auto add, impl_->database.prepare(sql("add_temporary")));
    add.bind(":id", pupil.id.value).bind(":class", pupil.class_id.value).bind(":roll", pupil.roll).bind(":name", pupil.name);
    add.bind(":sign_in_code", pupil.sign_in_code);
    bind_pictures(add, pupil.pictures);
    TRY(add.run());
    return pupil;
}

base::Result<model::ClassId> Store::Impl::save_class(const model::Class& the_class) {
    model::ClassId id = the_class.id;
    if (id.empty()) {
        TRY_ASSIGN(auto find, database.prepare("SELECT id FROM class WHERE name = :name AND school_year = :school_year"));
        find.bind(":name", the_class.name).bind(":school_year", the_class.school_year);
        TRY_ASSIGN(const auto known, read_first<std::string>(find, [](const base::Statement& row) { return row.text(0); }));
        id.value = known ? *known : make_id();
    }
    TRY_ASSIGN(auto save, database.prepare(sql("save_class")));
    save.bind(":id", id.value).bind(":name", the_class.name).bind(":grade", the_class.grade).bind(":school_year", the_class.school_year);
    TRY(save.run());
    return id;
}

base::Result<void> Store::Impl::apply_row(const model::RosterDiffRow& row, const model::ClassId& class_id) {
    switch (row.change) {
        case model::RosterChange::added: {
            TRY_ASSIGN(auto* add, statement(sql("add_pupil")));
            bind_list_row(*add, model::PupilId{make_id()}, class_id, row.after);
            bind_pictures(*add, row.after.pictures);
            add->bind(":sign_in_code", row.after.sign_in_code);
            return add->run();
        }
        case model::RosterChange::changed:
        case model::RosterChange::unchanged: {
            TRY_ASSIGN(auto* update, statement(sql("update_pupil")));
            bind_list_row(*update, row.before.id, class_id, row.after);
            return run_on_one(*update, "luu.khong-thay-hoc-sinh");
        }
        case model::RosterChange::missing: {
            TRY_ASSIGN(auto* flag, statement("UPDATE pupil SET in_last_list = 0 WHERE id = :id"));
            flag->bind(":id", row.before.id.value);
            return run_on_one(*flag, "luu.khong-thay-hoc-sinh");
        }
    }
    return {};
}

base::Result<model::ClassId> Store::apply_roster(const model::RosterDiff& diff) {
    model::ClassId class_id;
    TRY(impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(class_id, impl_->save_class(diff.class_after));
        for (const auto& row : diff.rows) TRY(impl_->apply_row(row, class_id));
        return {};
    }));
    return class_id;
}

}  // namespace store
