#include "client/widgets/theme.hpp"

#include <cmath>
#include <gtk/gtk.h>
#include <string>

#include <wx/settings.h>

namespace attune::desktop {

namespace {

constexpr Surfaces light_surfaces{.sunk = reports::colour(0xEEEAE3),
                                  .on_accent = reports::colour(0xFFFFFF),
                                  .selection = reports::colour(0xD9E8E7),
                                  .attention_ground = reports::colour(0xFFF3D6),
                                  .attention_line = reports::colour(0xE3B94F)};
constexpr Surfaces dark_surfaces{.sunk = reports::colour(0x302E2B),
                                 .on_accent = reports::colour(0x0C2B2E),
                                 .selection = reports::colour(0x23474A),
                                 .attention_ground = reports::colour(0x3B2F17),
                                 .attention_line = reports::colour(0x8A6A22)};

bool dark()
{
    return wxSystemSettings::GetAppearance().IsDark();
}

std::string css(const reports::Colour& colour)
{
    return to_wx(colour).GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
}

std::string names()
{
    const auto& p = palette();
    const auto& s = surfaces();
    std::string text;
    const auto define = [&text](const char* name, const reports::Colour& colour) {
        text += std::string{"@define-color "} + name + ' ' + css(colour) + ";\n";
    };
    define("ground", p.window);
    define("view", p.view);
    define("ink", p.ink);
    define("ink_2", p.ink_2);
    define("accent", p.accent);
    define("edge", p.edge);
    define("hairline", p.line);
    define("better", p.better_text);
    define("worse", p.worse_text);
    define("attention", p.attention_text);
    define("attention_ground", s.attention_ground);
    define("attention_line", s.attention_line);
    define("sunk", s.sunk);
    define("on_accent", s.on_accent);
    define("chosen", s.selection);
    return text;
}

constexpr auto rules = R"css(
window.background { background-color: @ground; color: @ink; }
menubar { background-color: @ground; color: @ink; }
label { color: inherit; }
entry, textview, textview text, treeview.view, list { background-color: @view; color: @ink; }
entry { border-radius: 5px; min-height: 32px; }
entry, spinbutton { border: 1px solid @edge; background-image: none; }
spinbutton { background-color: @view; color: @ink; border-radius: 5px; }
spinbutton entry { border: none; }
scrolledwindow.frame { border-color: @edge; }
scrolledwindow.frame.attune-table { border-color: @hairline; }
entry:disabled { background-color: @ground; border-color: @hairline; }
entry:focus { border-color: @accent; box-shadow: inset 0 0 0 1px @accent; }
entry selection, textview text selection { background-color: @accent; color: @on_accent; }
button { border-radius: 5px; min-height: 24px; }
* { outline-color: @accent; outline-style: solid; }
button, checkbutton, notebook > header tab { outline-width: 2px; }
button.attune-accent { background-image: none; background-color: @accent; border-color: @accent;
    color: @on_accent; text-shadow: none; box-shadow: none; -gtk-icon-shadow: none; outline-color: @on_accent; }
button.attune-accent label { font-weight: 600; }
button.attune-accent:hover { background-color: shade(@accent, 1.08); }
button.attune-accent:disabled { background-color: alpha(@accent, 0.45); }
button.attune-link { background: none; border: none; box-shadow: none; padding: 0 2px; min-height: 20px; transition: none; }
button.attune-link label { color: @accent; text-decoration-line: underline; }
treeview.view { border-color: @hairline; -GtkTreeView-grid-line-width: 1; -GtkTreeView-vertical-separator: 0; }
treeview.view:selected, treeview.view:selected:focus { background-color: @chosen; color: @ink; }
treeview.view header button { background: @view; border-color: @hairline; }
treeview.view header button label { color: @ink_2; font-size: 0.857em; font-weight: 600; }
list row:selected, list row:selected label { background-color: @chosen; color: @ink; }
scrolledwindow.attune-sidebar, .attune-sidebar treeview.view { background-color: @sunk; border: none; }
.attune-sidebar treeview.view:selected { background-color: @chosen; color: @ink; }
notebook, notebook > stack:not(:only-child) { background-color: @ground; }
notebook, notebook > stack { border: none; }
notebook > header { background-color: @ground; border-color: @hairline; padding-left: 18px; }
notebook > header tab { padding: 5px 14px; color: @ink_2; font-weight: 400; }
notebook > header tab label { color: inherit; }
notebook > header tab:checked { box-shadow: inset 0 -3px @accent; color: @ink; }
notebook > header tab:checked label { font-weight: 600; }
check:checked, radio:checked { background-image: none; background-color: @accent; border-color: @accent;
    color: @on_accent; }
progressbar progress { background-image: none; background-color: @accent; border-color: @accent; }
.attune-quiet { color: @ink_2; }
.attune-better { color: @better; }
.attune-worse { color: @worse; }
.attune-attention { color: @attention; }
button.attune-toggle { padding-left: 10px; padding-right: 10px; }
button.attune-toggle:checked { background-image: none; background-color: @chosen; border-color: @accent;
    box-shadow: none; }
button.attune-answer { background: @view; border-color: @edge; box-shadow: none; padding: 0; min-height: 22px;
    min-width: 30px; }
button.attune-answer label { color: @ink_2; font-size: 0.857em; }
button.attune-answer:checked { background-image: none; background-color: @accent; border-color: @accent; }
button.attune-answer:checked label { color: @on_accent; font-weight: 600; }
radiobutton.attune-choice { background-color: @view; border: 1px solid @edge; border-radius: 5px; padding: 0 21px; }
radiobutton.attune-choice:checked { background-color: @chosen; border: 2px solid @accent; padding: 0 20px; }
radiobutton.attune-choice:focus { outline-width: 2px; outline-offset: 2px; }
radiobutton.attune-choice radio { margin-right: 16px; min-width: 20px; min-height: 20px;
    background-image: none; background-color: @view; border: 2px solid @edge; box-shadow: none; }
radiobutton.attune-choice radio:checked { background-color: @accent; border-color: @accent; color: @on_accent; }
radiobutton.attune-choice label { color: @ink; font-size: 1.43em; }
radiobutton.attune-choice:checked label { font-weight: 600; }
button.attune-large { padding: 0 24px; min-height: 46px; }
button.attune-large label { font-size: 1.14em; }
button.attune-link.attune-large { padding: 0 2px; }
)css";

GtkCssProvider* provider()
{
    static GtkCssProvider* const ours = gtk_css_provider_new();
    return ours;
}

void load_rules()
{
    GError* error = nullptr;
    gtk_css_provider_load_from_data(provider(), (names() + rules).c_str(), -1, &error);
    if (error) {
        g_warning("theme: %s", error->message);
        g_error_free(error);
    }
}

const reports::Colour& colour_of(Ground ground)
{
    if (ground == Ground::sunk)
        return surfaces().sunk;
    return ground == Ground::view ? palette().view : palette().window;
}

unsigned char byte(double part)
{
    return static_cast<unsigned char>(std::lround(part * 255));
}

}  // namespace

const reports::Palette& palette()
{
    return dark() ? reports::dark_palette : reports::light_palette;
}

const Surfaces& surfaces()
{
    return dark() ? dark_surfaces : light_surfaces;
}

wxColour to_wx(const reports::Colour& colour)
{
    return {byte(colour.red), byte(colour.green), byte(colour.blue), byte(colour.alpha)};
}

void install_theme()
{
    load_rules();
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider()),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_signal_connect_after(gtk_settings_get_default(), "notify::gtk-theme-name", G_CALLBACK(load_rules),
                           nullptr);
    g_signal_connect_after(gtk_settings_get_default(), "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK(load_rules), nullptr);
}

void set_ground(wxWindow* window, Ground ground)
{
    window->SetBackgroundColour(to_wx(colour_of(ground)));
    window->Bind(wxEVT_SYS_COLOUR_CHANGED, [window, ground](wxSysColourChangedEvent& event) {
        window->SetBackgroundColour(to_wx(colour_of(ground)));
        window->Refresh();
        event.Skip();
    });
}

void give_style(wxWindow* window, const char* style_class)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(window->GetHandle()), style_class);
    window->InvalidateBestSize();
}

}  // namespace attune::desktop
