// Walks the structure tree with libqpdf, which costs about a millisecond.
#include "reports/tagged_pdf.hpp"

#define POINTERHOLDER_TRANSITION 3  // qpdf's own switch to std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace attune::reports {

namespace {

class StructureWalk {
public:
    explicit StructureWalk(const std::vector<std::string>& figures) : figures_{figures} {}

    void visit(QPDFObjectHandle node)
    {
        if (node.isArray())
            for (int i = 0; i < node.getArrayNItems(); ++i)
                visit(node.getArrayItem(i));
        if (!node.isDictionary())
            return;
        describe(node);
        if (node.hasKey("/K"))
            visit(node.getKey("/K"));
    }

private:
    void describe(QPDFObjectHandle& node)
    {
        auto kind = node.getKey("/S");
        if (kind.isNameAndEquals("/Figure") && next_ < figures_.size())
            node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(figures_[next_++]));
        if (kind.isNameAndEquals("/TH"))
            node.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table /Scope /Column >>"));
    }

    const std::vector<std::string>& figures_;
    std::size_t next_ = 0;
};

}  // namespace

std::string with_reader_texts(const std::string& pdf, const std::string& language,
                              const std::vector<std::string>& figures)
{
    QPDF document;
    document.processMemoryFile("summary", pdf.data(), pdf.size());
    auto root = document.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    if (root.hasKey("/StructTreeRoot"))
        StructureWalk{figures}.visit(root.getKey("/StructTreeRoot"));
    QPDFWriter writer{document};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace attune::reports
