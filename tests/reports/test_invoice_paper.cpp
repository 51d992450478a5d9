// An invoice as it is printed: what it says, its amounts one below the other, and what a reader of its PDF
// gets.
#include <boost/test/unit_test.hpp>

#include "reports/invoice_paper.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"
#include "tests/reports/pdf_tools.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

InvoiceRecord invoice()
{
    InvoiceRecord record;
    record.head.number = "2026-0042";
    record.head.client_name = "Wren Larkwhistle";
    record.head.payer_name = "Ash Thornbury";
    record.head.currency = "GBP";
    record.head.issued_on = parse_day("2026-11-24");
    record.head.due_on = parse_day("2026-12-08");
    record.payer_address = "2 Elm Row\nFernhollow";
    record.issuer = {
        "Larkspur Practice", "1 Mill Lane\nFernhollow", "GB 000", "VAT", "Exempt from VAT: health care.",
        "IBAN GB00"};
    for (int i = 1; i <= 3; ++i)
        record.lines.push_back(
            {"Psychotherapy session, 50 minutes, " + std::to_string(i) + " Nov 2026", 1, 8000, 0, {}});
    record.lines.push_back({"A report", 2, 123456, 2000, {}});
    return record;
}

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(invoice_paper)

BOOST_AUTO_TEST_CASE(it_says_who_owes_what_to_whom_by_when)
{
    const auto text = plain_text_of(invoice_manuscript(invoice()));

    for (const auto* words :
         {"Larkspur Practice", "VAT number GB 000", "Invoice 2026-0042", "Issued on 24 Nov 2026",
          "To be paid by 8 Dec 2026", "For: Wren Larkwhistle", "Ash Thornbury\n2 Elm Row\nFernhollow",
          "Net; Amount, GBP: 2,709.12", "VAT 20\u00a0% on 2,469.12; Amount, GBP: 493.82",
          "Total; Amount, GBP: 3,202.94", "Exempt from VAT: health care.",
          "Please pay GBP\u00a03,202.94 by 8 Dec 2026 and give the number 2026-0042.", "IBAN GB00"})
        BOOST_TEST(says(text, words), words);
}

BOOST_AUTO_TEST_CASE(an_exempt_invoice_has_a_tax_line_of_nothing)
{
    auto exempt = invoice();
    exempt.lines.pop_back();
    BOOST_TEST(says(plain_text_of(invoice_manuscript(exempt)), "VAT; Amount, GBP: 0.00"));
}

BOOST_AUTO_TEST_CASE(a_wholly_taxed_invoice_gives_no_reason_for_exemption)
{
    auto taxed = invoice();
    taxed.lines = {taxed.lines.back()};
    BOOST_TEST(!says(plain_text_of(invoice_manuscript(taxed)), "Exempt from VAT"));
}

BOOST_AUTO_TEST_CASE(a_credit_note_names_what_it_cancels_and_asks_for_nothing)
{
    auto credit = invoice();
    credit.head.kind = InvoiceKind::credit_note;
    credit.head.number = "2026-0043";
    credit.head.cancels = "2026-0042";
    credit.lines = taken_back(credit.lines);
    const auto text = plain_text_of(invoice_manuscript(credit));

    BOOST_TEST(says(text, "Credit note 2026-0043"));
    BOOST_TEST(says(text, "cancels the invoice 2026-0042 as a whole"));
    BOOST_TEST(says(text, "Total; Amount, GBP: \u22123,202.94"));
    BOOST_TEST(!says(text, "Please pay"));
    BOOST_TEST(!says(text, "To be paid by"));
}

BOOST_AUTO_TEST_CASE(a_draft_says_that_it_is_none_yet)
{
    auto draft = invoice();
    draft.head.number.clear();
    draft.head.issued_on.reset();
    draft.head.due_on.reset();
    const auto text = plain_text_of(invoice_manuscript(draft));

    BOOST_TEST(says(text, "Invoice, draft"));
    BOOST_TEST(says(text, "A draft: not an invoice yet."));
    BOOST_TEST(!says(text, "Please pay"));
}

BOOST_AUTO_TEST_CASE(an_invoice_of_sixty_lines_goes_on_over_its_pages_and_stays_the_same_bytes)
{
    auto long_one = invoice();
    while (long_one.lines.size() < most_invoice_lines)
        long_one.lines.push_back(long_one.lines.front());
    const auto paper = paper_of(invoice_manuscript(long_one));

    BOOST_TEST(paper.count() >= 2);
    BOOST_TEST((pdf_of(paper) == pdf_of(paper_of(invoice_manuscript(long_one)))));
}

BOOST_AUTO_TEST_CASE(the_pdf_is_tagged_whole_and_read_in_the_order_of_the_page)
{
    const PdfFile pdf{pdf_of(paper_of(invoice_manuscript(invoice())))};

    BOOST_TEST(says(pdf.ask("pdfinfo %"), "Tagged: yes"));
    BOOST_TEST(says(pdf.ask("qpdf --check %"), "No syntax or stream encoding errors found"));
    const auto structure = pdf.ask("pdfinfo -struct-text %");
    for (const auto* element : {"H1", "Table", "TH", "TD"})
        BOOST_TEST(says(structure, element), element);
    BOOST_TEST(says(pdf.ask("pdftotext %  -"), "3,202.94"));
}

BOOST_AUTO_TEST_CASE(columns_of_figures_are_marked_in_html)
{
    BOOST_TEST(says(html_of(invoice_manuscript(invoice())), "<td class=\"figures\">80.00</td>"));
}

BOOST_AUTO_TEST_SUITE_END()
