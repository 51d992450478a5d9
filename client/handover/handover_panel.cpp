#include "client/handover/handover_panel.hpp"

#include <gtk/gtk.h>

#include <wx/button.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/wording/language.hpp"

namespace attune::desktop {

namespace {

constexpr int column_width = 640;
constexpr int edge_margin = 40;
constexpr int answer_height = 64;
constexpr int low_answer_height = 48;  // where there are more than fit
constexpr std::size_t most_high_answers = 7;

// `wide` is the room beside the words.
wxButton* large(wxButton* button, int wide = 56)
{
    give_style(button, "attune-large");
    // wx has measured the label before the style made it larger, and some of them heavier.
    const int words = button->GetTextExtent(button->GetLabelText()).x * 5 / 4;
    button->SetMinSize(wxSize{words + button->FromDIP(wide), button->FromDIP(48)});
    return button;
}

}  // namespace

HandoverPanel::HandoverPanel(wxWindow* parent, Screen& screen, Handover handover,
                             std::function<void()> give_back)
    : wxPanel{parent},
      give_back_{std::move(give_back)},
      presenter_{*this, screen, std::move(handover)}
{
    set_ground(this, Ground::window);
    middle_ = new wxBoxSizer{wxVERTICAL};
    auto* whole = new wxBoxSizer{wxVERTICAL};
    whole->Add(make_head(),
               wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(edge_margin) * 3 / 5));
    whole->Add(middle_, wxSizerFlags{1}.Expand());
    whole->Add(make_foot(), wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge_margin) * 3 / 5));
    SetSizer(whole);
    Bind(wxEVT_CHAR_HOOK, &HandoverPanel::pressed, this);
    show_page();
}

wxSizer* HandoverPanel::make_head()
{
    title_ = make_aside(this);
    place_ = make_aside(this);
    demonstration_ = make_aside(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(title_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap * 2)));
    row->Add(place_, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap * 2)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(row, wxSizerFlags{}.Expand());
    column->Add(demonstration_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap * 2)));
    return column;
}

wxSizer* HandoverPanel::make_foot()
{
    auto* back = large(make_link(this, _("Give the screen back")), gap);
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give_back_(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_aside(this, _("There are no right answers. Your therapist will see what you choose.")),
             wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap * 2)));
    row->Add(back, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap * 2)));
    return row;
}

void HandoverPanel::SetFocus()
{
    if (first_)
        first_->SetFocus();
}

void HandoverPanel::show_page()
{
    Freeze();
    const auto& wording = presenter_.wording();
    title_->SetLabelText(from_utf8(wording.title));
    demonstration_->SetLabelText(
        wording.demonstration ? wxString::FromUTF8(demonstration_mark.data(), demonstration_mark.size()) +
                                    _(": our own topics, not the questionnaire's sentences")
                              : wxString{});
    const bool question = presenter_.page() == HandoverPage::question;
    place_->SetLabelText(
        question ? wxString::Format(_("Question %zu of %zu"), presenter_.item() + 1, presenter_.items())
                 : wxString{});
    make_body();
    Layout();
    body_->FitInside();
    Thaw();
    SetFocus();
}

// The page may be asking from one of its own buttons, so it is destroyed after their events.
void HandoverPanel::make_body()
{
    if (body_) {
        body_->Hide();
        middle_->Detach(body_);
        CallAfter([old = body_] { old->Destroy(); });
    }
    body_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE};
    set_ground(body_, Ground::window);
    body_->SetScrollRate(0, FromDIP(gap));
    choices_.clear();
    notice_ = nullptr;
    first_ = nullptr;
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->SetMinSize(FromDIP(wxSize{column_width, -1}));
    switch (presenter_.page()) {
        case HandoverPage::beginning:
            add_beginning();
            break;
        case HandoverPage::question:
            add_question();
            break;
        case HandoverPage::safety:
            add_safety_page();
            break;
        case HandoverPage::looking_over:
            add_last_look();
            break;
        case HandoverPage::end:
            add_end();
            break;
    }
    auto* centred = new wxBoxSizer{wxHORIZONTAL};
    centred->AddStretchSpacer();
    centred->Add(column_, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(edge_margin)));
    centred->AddStretchSpacer();
    body_->SetSizer(centred);
    middle_->Add(body_, wxSizerFlags{1}.Expand());
}

void HandoverPanel::add_words(wxStaticText* label, int above)
{
    label->Wrap(FromDIP(column_width));
    label->InvalidateBestSize();
    column_->Add(label, wxSizerFlags{}.Border(wxTOP, FromDIP(above)));
}

wxBoxSizer* HandoverPanel::add_buttons()
{
    notice_ = make_reading(body_);
    give_style(notice_, "attune-attention");
    notice_->Hide();
    column_->Add(notice_, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    column_->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(margin)));
    return row;
}

wxButton* HandoverPanel::add_button(wxBoxSizer* row, const wxString& label, std::function<void()> act)
{
    auto* button = large(new wxButton{body_, wxID_ANY, label});
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags{}.Border(wxRIGHT, FromDIP(side_margin)));
    return button;
}

wxButton* HandoverPanel::add_main_button(wxBoxSizer* row, const wxString& label, std::function<void()> act)
{
    auto* button = add_button(row, label, std::move(act));
    give_style(button, "attune-accent");
    if (!first_)
        first_ = button;
    return button;
}

void HandoverPanel::add_beginning()
{
    add_words(make_question(body_, wxString::Format(wxPLURAL("%zu question", "%zu questions, one at a time",
                                                             static_cast<unsigned>(presenter_.items())),
                                                    presenter_.items())),
              0);
    if (!presenter_.wording().instructions.empty())
        add_words(make_reading(body_, from_utf8(presenter_.wording().instructions)), side_margin);
    add_words(
        make_reading(body_, _("Choose the answer that fits best, then Continue. You can go back, and you "
                              "can leave a question out. At the end you see all your answers.")),
        side_margin);
    add_words(make_reading(body_, wxString::Format(_("Your therapist will see what you choose. It goes into "
                                                     "your record at %s and to nobody else."),
                                                   from_utf8(presenter_.practice()))),
              side_margin);
    const auto& wordings = presenter_.handover().wordings;
    if (wordings.size() > 1) {
        auto* languages = new wxBoxSizer{wxHORIZONTAL};
        for (std::size_t i = 0; i < wordings.size(); ++i)
            if (static_cast<int>(i) != presenter_.handover().language)
                add_button(languages, from_utf8(language_in_words(wordings[i].language)),
                           [this, i] { presenter_.choose_language(i); });
        column_->Add(languages, wxSizerFlags{}.Border(wxTOP, FromDIP(margin)));
    }
    add_main_button(add_buttons(), _("Begin"), [this] { presenter_.go_on(); });
}

void HandoverPanel::add_question()
{
    const auto& wording = presenter_.wording();
    if (!wording.instructions.empty() && !wording.demonstration)
        add_words(make_aside(body_, from_utf8(wording.instructions)), 0);
    add_words(make_question(body_, from_utf8(wording.items[presenter_.item()].text)), gap);
    add_choices();
    auto* row = add_buttons();
    add_button(row, _("Back"), [this] { presenter_.go_back(); });
    auto* on = large(new wxButton{body_, wxID_ANY, _("Continue")});
    give_style(on, "attune-accent");
    on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.go_on(); });
    row->Add(on);
    row->AddStretchSpacer();
    auto* out = large(make_link(body_, _("Leave this one out")), gap);
    out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.leave_out(); });
    row->Add(out);
    show_chosen();
}

// GTK keeps one button of a group chosen: while there is no answer it is one that is never shown.
void HandoverPanel::add_choices()
{
    const auto all = presenter_.choices();
    const auto question = from_utf8(presenter_.wording().items[presenter_.item()].text);
    auto* none = new wxRadioButton{body_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxRB_GROUP};
    none->Hide();
    choices_.push_back(none);
    const int height = all.size() > most_high_answers ? low_answer_height : answer_height;
    column_->AddSpacer(FromDIP(margin));
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto* radio = new wxRadioButton{body_, wxID_ANY, wxControl::EscapeMnemonics(from_utf8(all[i].label))};
        give_style(radio, "attune-choice");
        auto* label = gtk_bin_get_child(GTK_BIN(radio->GetHandle()));
        gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
        gtk_label_set_xalign(GTK_LABEL(label), 0);
        describe_for_screen_readers(radio, question);
        radio->SetMinSize(FromDIP(wxSize{column_width, height}));
        radio->Bind(wxEVT_RADIOBUTTON, [this, i](wxCommandEvent&) { presenter_.choose(i); });
        column_->Add(radio, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap + half_gap)));
        choices_.push_back(radio);
    }
    first_ = choices_[presenter_.chosen().value_or(0) + 1];
}

void HandoverPanel::show_chosen()
{
    const auto chosen = presenter_.chosen();
    auto* radio = choices_[chosen ? *chosen + 1 : 0];
    if (!radio->GetValue())
        radio->SetValue(true);
    if (chosen && !radio->HasFocus())
        radio->SetFocus();
}

void HandoverPanel::show_notice(const std::string& sentence)
{
    if (!notice_ || (sentence.empty() && !notice_->IsShown()))
        return;
    notice_->SetLabelText(from_utf8(sentence));
    notice_->Wrap(FromDIP(column_width));
    notice_->InvalidateBestSize();
    notice_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(notice_);
    body_->Layout();
    body_->FitInside();
}

// The practice's own words, or what is true without them. Never a telephone number of ours.
void HandoverPanel::add_safety_words()
{
    if (const auto& safety = presenter_.handover().safety) {
        add_words(make_reading(body_, from_utf8(safety->text)), side_margin);
        add_words(make_aside(body_, from_utf8(safety->read_by)), side_margin);
        return;
    }
    add_words(make_reading(body_, _("Tell your therapist now. If they are not in the room, ask somebody to "
                                    "fetch them.")),
              side_margin);
    add_words(make_aside(body_, _("Nobody reads your answers until your therapist has the screen back.")),
              side_margin);
}

void HandoverPanel::add_safety_page()
{
    add_words(make_question(body_, _("You do not have to be alone with this")), 0);
    add_safety_words();
    auto* row = add_buttons();
    add_button(row, _("Back"), [this] { presenter_.go_back(); });
    add_main_button(row, _("Give the screen back now"), [this] { give_back_(); });
    add_button(row, _("Go on with the questions"), [this] { presenter_.go_on(); });
}

void HandoverPanel::add_last_look()
{
    add_words(make_question(body_, _("Look over your answers")), 0);
    auto* row = add_buttons();
    add_main_button(row, _("Give my answers"), [this] { presenter_.go_on(); });
    add_button(row, _("Back"), [this] { presenter_.go_back(); });
    column_->AddSpacer(FromDIP(side_margin));
    for (std::size_t item = 0; item < presenter_.items(); ++item) {
        auto* words = new wxBoxSizer{wxVERTICAL};
        auto* text = make_aside(
            body_, wxString::Format("%zu.  ", item + 1) + from_utf8(presenter_.wording().items[item].text));
        text->Wrap(FromDIP(column_width - 120));
        text->InvalidateBestSize();
        words->Add(text);
        words->Add(make_reading(body_, from_utf8(presenter_.answer_in_words(item))));
        auto* change = large(make_link(body_, wxGETTEXT_IN_CONTEXT("act", "Change")), gap);
        name_for_screen_readers(change, wxString::Format(_("Change question %zu"), item + 1));
        change->Bind(wxEVT_BUTTON, [this, item](wxCommandEvent&) { presenter_.change(item); });
        auto* line = new wxBoxSizer{wxHORIZONTAL};
        line->Add(words, wxSizerFlags{1});
        line->Add(change, wxSizerFlags{}.CentreVertical());
        column_->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    }
}

void HandoverPanel::add_end()
{
    add_words(make_question(body_, _("Thank you. That was the last question.")), 0);
    add_words(make_reading(body_, presenter_.recorded()
                                      ? _("Your answers are saved. Give the screen back to your therapist.")
                                      : _("Your answers are kept on this computer. Give the screen back to "
                                          "your therapist, and they go into your record.")),
              side_margin);
    if (presenter_.handover().safety_due) {
        add_words(make_question(body_, _("You do not have to be alone with this")), margin);
        add_safety_words();
    }
    add_main_button(add_buttons(), _("Give the screen back"), [this] { give_back_(); });
}

// Digits answer and Enter goes on, wherever the focus is; what is no button's is nobody's.
void HandoverPanel::pressed(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers())
        return event.Skip();
    if (key >= '0' && key <= '9')
        return presenter_.choose_by_digit(key - '0');
    if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9)
        return presenter_.choose_by_digit(key - WXK_NUMPAD0);
    const bool on_button = wxDynamicCast(wxWindow::FindFocus(), wxButton) != nullptr;
    if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !on_button)
        return presenter_.go_on();
    event.Skip();
}

}  // namespace attune::desktop
