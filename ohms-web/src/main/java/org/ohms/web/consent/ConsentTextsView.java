package org.ohms.web.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentTextRow;
import org.ohms.patients.consent.ConsentTexts;
import org.ohms.patients.consent.PublishConsentText;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The words patients sign under, version by version; a new one is published here. */
@Named
@ViewScoped
@ShowsRefusals
public class ConsentTextsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ConsentTexts texts;

    @Inject
    transient Formats formats;

    @Inject
    transient Toasts toasts;

    private ConsentKind kind = ConsentKind.TREATMENT;
    private String title = "";
    private String body = "";
    private @Nullable LocalDate effectiveFrom;
    private transient List<ConsentTextRow> rows = List.of();

    /** Reads every version. */
    public void load() {
        rows = texts.all();
        effectiveFrom = formats.getToday();
    }

    /** Publishes the next version; it never changes afterwards. */
    public String publish() {
        texts.publish(new PublishConsentText(kind, title, body, effectiveFrom));
        toasts.say("consent.published");
        return "/admin/consent-texts?faces-redirect=true";
    }

    public List<ConsentKind> getKinds() {
        return List.of(ConsentKind.values());
    }

    public ConsentKind getKind() {
        return kind;
    }

    public void setKind(ConsentKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public @Nullable LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public List<ConsentTextRow> getRows() {
        return rows;
    }
}
