#pragma once
// The progress file opened as a copy, for jobs that only read: the data folder is left as it was, to the byte, and is
// never created. While the program runs the data is in use; its newest backup can be read instead.

#include "store/store.h"

namespace work {

struct DataCopy {
    base::TempFolder folder;  // dies after the store
    base::Path from;          // the file that was copied
    store::Store store;
};

bool has_data(const base::Path& data);
base::Result<DataCopy> open_copy(const base::Path& data, const base::Clock& clock, base::Random& random);  // Code::busy: in use
base::Result<DataCopy> open_newest_backup(const base::Path& data, const base::Clock& clock, base::Random& random);

}  // namespace work
