#include "client/progress/wx_chart_output.hpp"

#include <wx/clipbrd.h>
#include <wx/ffile.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/image.h>
#include <wx/mstream.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "reports/chart_files.hpp"

namespace attune::desktop {

namespace {

constexpr reports::Size file_size{960, 560};
constexpr double picture_scale = 2;

std::string picture_of(const reports::ChartFigure& figure)
{
    return reports::chart_png(figure, file_size, picture_scale, reports::print_palette);
}

wxBitmap bitmap_of(const std::string& png)
{
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG))
        wxImage::AddHandler(new wxPNGHandler);
    wxMemoryInputStream stream{png.data(), png.size()};
    return wxBitmap{wxImage{stream, wxBITMAP_TYPE_PNG}};
}

bool write_file(const wxString& path, const std::string& bytes)
{
    wxFFile file{path, "wb"};
    return file.IsOpened() && file.Write(bytes.data(), bytes.size()) == bytes.size() && file.Close();
}

}  // namespace

void copy_to_clipboard(const reports::ChartFigure* figure, const std::string& text)
{
    if (!wxTheClipboard->Open())
        return;
    auto* content = new wxDataObjectComposite;
    content->Add(new wxTextDataObject{from_utf8(text)}, figure == nullptr);
    if (figure)
        content->Add(new wxBitmapDataObject{bitmap_of(picture_of(*figure))}, true);
    wxTheClipboard->SetData(content);
    wxTheClipboard->Close();
}

std::string save_chart(wxWindow* parent, const reports::ChartFigure& figure, const std::string& file_name,
                       Instant made_at)
{
    wxFileDialog dialog{parent,
                        _("Save the chart"),
                        {},
                        from_utf8(file_name + ".pdf"),
                        _("PDF page (*.pdf)|*.pdf|PNG picture (*.png)|*.png"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return {};
    wxFileName name{dialog.GetPath()};
    const bool picture = name.GetExt().IsSameAs("png", false) || dialog.GetFilterIndex() == 1;
    name.SetExt(picture ? "png" : "pdf");
    const auto bytes = picture ? picture_of(figure) : reports::chart_pdf(figure, file_size, made_at);
    const auto written = write_file(name.GetFullPath(), bytes);
    return wxString::Format(
               written ? _("Chart saved as %s") : _("%s could not be written. Choose another place."),
               name.GetFullName())
        .utf8_string();
}

}  // namespace attune::desktop
