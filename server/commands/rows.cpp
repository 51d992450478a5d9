#include "server/commands/rows.hpp"

#include "server/csv/columns.hpp"

namespace attune::server {

std::ifstream open_file(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in || in.peek() == std::ifstream::traits_type::eof())
        throw std::runtime_error{"The file " + path + " is empty or cannot be read."};
    return in;
}

void for_each_row(CsvReader& reader, std::size_t columns, RowFaults& faults,
                  const std::function<void(const CsvRow&)>& take)
{
    while (true) {
        const auto row = reader.next();
        if (!row)
            give_up(row.error());
        if (!*row)
            return;
        if (const auto misfit = misfit_of(**row, columns); !misfit.empty())
            faults.add(place_of(reader, **row) + misfit);
        else
            take(**row);
    }
}

}  // namespace attune::server
