#include "client/progress/wx_chart_output.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/dc.h>
#include <wx/ffile.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/image.h>
#include <wx/mstream.h>
#include <wx/print.h>
#include <wx/printdlg.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "reports/owned.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr double picture_scale = 2;

std::string png_of(const reports::Picture& picture)
{
    return reports::chart_png(picture, picture.size, picture_scale, reports::print_palette);
}

wxBitmap bitmap_of(const std::string& png)
{
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG))
        wxImage::AddHandler(std::make_unique<wxPNGHandler>().release());
    wxMemoryInputStream stream{png.data(), png.size()};
    return wxBitmap{wxImage{stream, wxBITMAP_TYPE_PNG}};
}

bool write_file(const wxString& path, const std::string& bytes)
{
    wxFFile file{path, "wb"};
    return file.IsOpened() && file.Write(bytes.data(), bytes.size()) == bytes.size() && file.Close();
}

// By the extension typed, else by the filter chosen.
wxString kind_of(const wxFileName& name, int filter)
{
    static const std::array<wxString, 3> kinds{"pdf", "png", "svg"};
    for (const auto& kind : {kinds[1], kinds[2]})
        if (name.GetExt().IsSameAs(kind, false))
            return kind;
    return kinds.at(static_cast<std::size_t>(std::clamp(filter, 0, 2)));
}

std::string file_of(const wxString& kind, const reports::Picture& picture, Instant made_at)
{
    if (kind == "png")
        return png_of(picture);
    if (kind == "svg")
        return reports::chart_svg(picture, picture.size);
    return reports::chart_pdf(picture, picture.size, made_at);
}

// The chart as large as the page allows inside a margin, in whatever units the printer counts.
class ChartPrintout : public wxPrintout {
public:
    ChartPrintout(const wxString& name, const reports::Picture& picture) : wxPrintout{name}, picture_{picture}
    {
    }

private:
    bool OnPrintPage(int page) override
    {
        auto* dc = GetDC();
        auto* cr = dc ? static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext()) : nullptr;
        if (page != 1 || !cr)
            return false;
        const reports::Saved saved{cr};
        reports::Box paper;
        cairo_clip_extents(cr, &paper.left, &paper.top, &paper.right, &paper.bottom);
        const double margin = paper.width() / 20;
        const auto& size = picture_.size;
        const double scale =
            std::min((paper.width() - 2 * margin) / size.width, (paper.height() - 2 * margin) / size.height);
        cairo_translate(cr, paper.left + margin, paper.top + margin);
        cairo_scale(cr, scale, scale);
        cairo_rectangle(cr, 0, 0, size.width, size.height);
        cairo_clip(cr);
        reports::draw_titled_chart(cr, picture_, size, reports::print_palette, {});
        return true;
    }
    bool HasPage(int page) override { return page == 1; }

    const reports::Picture& picture_;
};

// `picture` may be null. False when the clipboard is held by another program.
bool copy_to_clipboard(const reports::Picture* picture, const TextTable& table)
{
    if (!wxTheClipboard->Open())
        return false;
    auto* content = new wxDataObjectComposite;
    content->Add(new wxTextDataObject{from_utf8(as_tsv(table))}, picture == nullptr);
    content->Add(new wxHTMLDataObject{from_utf8(as_html(table))});
    if (picture) {
        content->Add(new wxBitmapDataObject{bitmap_of(png_of(*picture))}, true);
        const auto lines = reports::chart_svg(*picture, picture->size);
        auto* svg = new wxCustomDataObject{wxDataFormat{"image/svg+xml"}};
        svg->SetData(lines.size(), lines.data());
        content->Add(svg);
    }
    const bool taken = wxTheClipboard->SetData(content);
    wxTheClipboard->Close();
    return taken;
}

// Asks where. Returns what to say about it; empty when the person changed their mind.
std::string save_chart(wxWindow* parent, const reports::Picture& picture, const std::string& file_name,
                       Instant made_at)
{
    wxFileDialog dialog{parent,
                        _("Save the chart"),
                        {},
                        from_utf8(file_name + ".pdf"),
                        _("PDF page (*.pdf)|*.pdf|PNG picture (*.png)|*.png|SVG picture (*.svg)|*.svg"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return {};
    wxFileName name{dialog.GetPath()};
    const auto kind = kind_of(name, dialog.GetFilterIndex());
    name.SetExt(kind);
    const auto written = write_file(name.GetFullPath(), file_of(kind, picture, made_at));
    return wxString::Format(
               written ? _("Chart saved as %s") : _("%s could not be written. Choose another place."),
               name.GetFullName())
        .utf8_string();
}

// Asks which printer. Returns what to say about it; empty when the person changed their mind.
std::string print_chart(wxWindow* parent, const reports::Picture& picture, const std::string& name)
{
    wxPrintDialogData settings;
    settings.SetMinPage(1);
    settings.SetMaxPage(1);
    settings.GetPrintData().SetOrientation(wxLANDSCAPE);
    wxPrinter printer{&settings};
    ChartPrintout page{from_utf8(name), picture};
    if (printer.Print(parent, &page, true))
        return _("Chart sent to the printer").utf8_string();
    if (wxPrinter::GetLastError() == wxPRINTER_CANCELLED)
        return {};
    return _("The chart could not be printed. Save it as a PDF page instead.").utf8_string();
}

}  // namespace

void add_output_buttons(wxWindow* parent, wxSizer* row, Screen& screen, ChartOutput output)
{
    const auto kept = std::make_shared<const ChartOutput>(std::move(output));
    const auto add = [&](const wxString& label, const std::function<std::string()>& act) {
        auto* button = new wxButton{parent, wxID_ANY, label};
        // Afterwards, as a dialog inside the press would leave a screen reader that pressed without an
        // answer.
        button->Bind(wxEVT_BUTTON, [&screen, button, act](wxCommandEvent&) {
            button->CallAfter([&screen, act] {
                if (const auto said = act(); !said.empty())
                    screen.status.say(said);
            });
        });
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, parent->FromDIP(gap)));
    };
    add(_("Copy"), [kept] {
        const auto picture = kept->picture();
        const bool taken = copy_to_clipboard(kept->drawn() ? &picture : nullptr, kept->table());
        return std::string{taken ? say("Copied") : say("Not copied: another program holds the clipboard")};
    });
    add(_("Save as..."), [kept, parent, &screen] {
        return save_chart(parent, kept->picture(), kept->name(), screen.clock());
    });
    add(_("Print..."), [kept, parent] { return print_chart(parent, kept->picture(), kept->name()); });
}

}  // namespace attune::desktop
