// Class lists taken in for good, until the teacher says that it was a mistake: the last import is remembered and can be undone, without
// a loss of anything that pupils did.

#include "store/impl.h"

namespace store {
namespace {

constexpr const char* forget_last_import = "DELETE FROM last_import_pupil; DELETE FROM last_import_class; DELETE FROM last_import";

std::string first_text(const base::Statement& row) { return row.text(0); }

}  // namespace

base::Result<model::ClassId> Store::Impl::import_roster(const model::RosterDiff& diff) {
    TRY_ASSIGN(const auto before, database.integer("SELECT count(*) FROM class"));
    TRY_ASSIGN(const model::ClassId class_id, save_class(diff.class_after));
    TRY_ASSIGN(const auto after, database.integer("SELECT count(*) FROM class"));
    TRY_ASSIGN(auto* note_class,
               statement("INSERT INTO last_import_class (class_id, made) VALUES (:id, :made) ON CONFLICT (class_id) DO NOTHING"));
    TRY(note_class->bind(":id", class_id.value).bind(":made", after > before ? 1 : 0).run());
    TRY_ASSIGN(auto* note, statement(sql("note_imported")));
    TRY_ASSIGN(auto* note_added, statement("INSERT INTO last_import_pupil (pupil_id) VALUES (:id)"));
    for (const model::RosterDiffRow& row : diff.rows) {
        if (!row.taken) continue;
        if (!row.before.id.empty()) TRY(note->bind(":id", row.before.id.value).run());
        TRY_ASSIGN(const model::PupilId id, apply_row(row, class_id));
        if (row.before.id.empty()) TRY(note_added->bind(":id", id.value).run());
    }
    return class_id;
}

base::Result<std::vector<model::ClassId>> Store::import_rosters(const std::vector<model::RosterDiff>& diffs) {
    std::vector<model::ClassId> classes;
    TRY(impl_->database.transaction([&]() -> base::Result<void> {
        classes.clear();
        TRY(impl_->database.execute(forget_last_import));
        TRY_ASSIGN(auto* begin, impl_->statement(sql("begin_import")));
        TRY(begin->bind(":made_ms", impl_->clock.now_ms()).run());
        for (const model::RosterDiff& diff : diffs) {
            TRY_ASSIGN(model::ClassId id, impl_->import_roster(diff));
            classes.push_back(std::move(id));
        }
        return {};
    }));
    return classes;
}

base::Result<std::optional<model::LastImport>> Store::load_last_import() {
    TRY_ASSIGN(auto* query, impl_->statement(sql("load_last_import")));
    TRY_ASSIGN(auto found, read_first<model::LastImport>(*query, [](const base::Statement& row) {
                   return model::LastImport{row.integer(0), {}, static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))};
               }));
    if (!found) return found;
    TRY_ASSIGN(auto* classes, impl_->statement(sql("load_import_classes")));
    TRY_ASSIGN(found->classes, read_all<model::Class>(*classes));
    return found;
}

base::Result<model::UndoneImport> Store::undo_import() {
    model::UndoneImport undone;
    TRY(impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* touched, impl_->statement(sql("load_touched_classes")));
        TRY_ASSIGN(undone.classes,
                   read_all<model::ClassId>(*touched, [](const base::Statement& row) { return model::ClassId{row.text(0)}; }));
        TRY_ASSIGN(auto* stays, impl_->statement(sql("load_who_stays")));
        TRY_ASSIGN(undone.stayed, read_all<std::string>(*stays, first_text));
        for (const auto step : {sql("restore_imported"), sql("remove_imported"), sql("withdraw_imported"), sql("remove_imported_class")})
            TRY(impl_->database.execute(step));
        return impl_->database.execute(forget_last_import);
    }));
    return undone;
}

}  // namespace store
