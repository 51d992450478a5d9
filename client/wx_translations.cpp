#include "client/wx_translations.hpp"

#include <memory>

#include <wx/stdpaths.h>
#include <wx/translation.h>

namespace attune::desktop {

std::filesystem::path folder_of_languages()
{
    const std::filesystem::path own{wxStandardPaths::Get().GetExecutablePath().utf8_string()};
    return own.parent_path().parent_path() / "share" / "attune" / "languages";
}

void translate_panels(const std::string& language, const std::filesystem::path& folder)
{
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wxString::FromUTF8(folder.string()));
    auto translations = std::make_unique<wxTranslations>();
    translations->SetLanguage(wxString::FromUTF8(language));
    translations->AddStdCatalog();
    translations->AddCatalog("attune");
    wxTranslations::Set(translations.release());
}

}  // namespace attune::desktop
