// Classes and pupils: read, let in, given pictures or codes, changed as a class list says.

#include "store/impl.h"

namespace store {

namespace {

void bind_pictures(base::Statement& query, const model::PicturePassword& pictures) {
    query.bind(":picture_1", pictures[0]).bind(":picture_2", pictures[1]).bind(":picture_3", pictures[2]);
}

}  // namespace

base::Result<std::vector<model::Class>> Store::load_classes() {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_classes")));
    return read_all<model::Class>(query);
}

base::Result<std::optional<model::Class>> Store::find_class(const std::string& name) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("find_class")));
    query.bind(":name", name);
    return read_first<model::Class>(query);
}

base::Result<std::optional<model::Class>> Store::find_class(const model::ClassId& id) {
    TRY_ASSIGN(auto query, impl_->database.prepare("SELECT class.* FROM class WHERE id = :id"));
    query.bind(":id", id.value);
    return read_first<model::Class>(query);
}

base::Result<std::vector<model::Pupil>> Store::load_pupils(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupils")));
    query.bind(":class", class_id.value);
    return read_all<model::Pupil>(query);
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

base::Result<void> Store::save_homeroom(const model::ClassId& id, const std::string& name) {
    TRY_ASSIGN(auto query, impl_->database.prepare("UPDATE class SET homeroom = :name WHERE id = :id"));
    query.bind(":id", id.value).bind(":name", name);
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
    pupil.code.clear();
    pupil.birthday.clear();
    pupil.in_last_list = false;
    pupil.temporary = true;
    TRY(impl_->add_pupil(pupil));
    return pupil;
}

base::Result<void> Store::Impl::add_pupil(const model::Pupil& pupil) {
    TRY_ASSIGN(auto* add, statement(sql("add_pupil")));
    bind_row(*add, pupil);
    return add->run();
}

base::Result<model::ClassId> Store::Impl::save_class(const model::Class& the_class) {
    model::Class saved = the_class;
    if (saved.id.empty()) {
        TRY_ASSIGN(auto find, database.prepare("SELECT id FROM class WHERE name = :name AND school_year = :school_year"));
        find.bind(":name", the_class.name).bind(":school_year", the_class.school_year);
        TRY_ASSIGN(const auto known, read_first<std::string>(find, [](const base::Statement& row) { return row.text(0); }));
        saved.id.value = known ? *known : make_id();
    }
    TRY_ASSIGN(auto* save, statement(sql("save_class")));
    bind_row(*save, saved);
    TRY(save->run());
    return saved.id;
}

base::Result<model::PupilId> Store::Impl::apply_row(const model::RosterDiffRow& row, const model::ClassId& class_id) {
    switch (row.change) {
        case model::RosterChange::added: {
            model::Pupil pupil = row.after;
            pupil.id.value = make_id();
            pupil.class_id = class_id;
            pupil.in_last_list = true;
            pupil.temporary = pupil.withdrawn = false;
            TRY(add_pupil(pupil));
            return pupil.id;
        }
        case model::RosterChange::changed:
        case model::RosterChange::unchanged: {
            TRY_ASSIGN(auto* update, statement(sql("update_pupil")));
            update->bind(":id", row.before.id.value).bind(":class_id", class_id.value).bind(":roll", row.after.roll);
            update->bind(":code", row.after.code).bind(":name", row.after.name).bind(":birthday", row.after.birthday);
            update->bind(":sign_in_code", row.moves() ? row.after.sign_in_code : std::string());
            TRY(run_on_one(*update, "luu.khong-thay-hoc-sinh"));
            break;
        }
        case model::RosterChange::missing: {
            TRY_ASSIGN(auto* flag, statement("UPDATE pupil SET in_last_list = 0 WHERE id = :id"));
            flag->bind(":id", row.before.id.value);
            TRY(run_on_one(*flag, "luu.khong-thay-hoc-sinh"));
            break;
        }
    }
    return row.before.id;
}

base::Result<model::ClassId> Store::apply_roster(const model::RosterDiff& diff) {
    model::ClassId class_id;
    TRY(impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(class_id, impl_->save_class(diff.class_after));
        for (const auto& row : diff.rows)
            if (row.taken) TRY(impl_->apply_row(row, class_id));
        return {};
    }));
    return class_id;
}

}  // namespace store
