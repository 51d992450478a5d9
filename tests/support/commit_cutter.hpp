// A line between the server and PostgreSQL that is cut at a COMMIT: whoever sent it learns that the
// connection is gone, and not whether the transaction stands.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "tests/support/folder.hpp"

namespace attune::tests {

enum class Cut { before_it_arrives, after_it_took_place };

class CommitCutter {
public:
    // To the cluster named by ATTUNE_TEST_CLUSTER.
    CommitCutter();
    ~CommitCutter();
    CommitCutter(const CommitCutter&) = delete;
    CommitCutter& operator=(const CommitCutter&) = delete;

    // The next so many COMMITs. When the cut is noticed, PostgreSQL is done with the transaction either way.
    void cut(Cut where, int number);

    // The same libpq connection string, over this line.
    [[nodiscard]] std::string over_the_line(const std::string& connect_string) const;

private:
    using Socket = boost::asio::local::stream_protocol::socket;
    struct Pair {
        Socket server;
        Socket postgres;
        bool answer_is_lost = false;
    };

    boost::asio::awaitable<void> accept();
    boost::asio::awaitable<void> carry_statements(std::shared_ptr<Pair> pair);
    boost::asio::awaitable<void> carry_answers(std::shared_ptr<Pair> pair);

    Folder folder_;
    boost::asio::io_context io_;
    boost::asio::local::stream_protocol::acceptor acceptor_;
    std::atomic<Cut> where_{Cut::before_it_arrives};
    std::atomic<int> to_cut_{0};
    std::thread thread_;
};

}  // namespace attune::tests
