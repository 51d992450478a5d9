// A certificate authority of a test's own, and a certificate for "localhost" that it has signed.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/http/server.hpp"
#include "server/process.hpp"
#include "tests/support/folder.hpp"

namespace attune::tests {

class Authority {
public:
    Authority()
    {
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                 "-subj", "/CN=Authority of a test", "-days", "2", "-keyout", in("ca.key"), "-out",
                 certificate()});
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
                 "/CN=localhost", "-keyout", in("server.key"), "-out", in("server.csr")});
        const auto names = folder_.write("names", "subjectAltName=DNS:localhost\n");
        openssl({"x509", "-req", "-in", in("server.csr"), "-CA", certificate(), "-CAkey", in("ca.key"),
                 "-CAcreateserial", "-days", "2", "-extfile", names, "-out", in("server.pem")});
    }

    // The authority's own: what a desktop is told to trust.
    [[nodiscard]] std::string certificate() const { return in("ca.pem"); }
    [[nodiscard]] server::http::Tls server() const { return {in("server.pem"), in("server.key")}; }

private:
    [[nodiscard]] std::string in(const char* name) const { return folder_.path() / name; }
    void openssl(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "/usr/bin/openssl");
        if (server::run_program(arguments, in("log")) != 0)
            throw std::runtime_error{contents_of(in("log"))};
    }

    Folder folder_;
};

}  // namespace attune::tests
