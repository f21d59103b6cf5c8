package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.privacy.AskedAbout;
import org.ohms.patients.privacy.OwnPrivacyRequests;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** A patient asks the hospital about one use of the record. */
@Named
@ViewScoped
@ShowsRefusals
public class AskAboutView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnPrivacyRequests requests;

    @Inject
    transient Toasts toasts;

    private String seen = "";
    private String words = "";
    private transient @Nullable AskedAbout about;

    /** Reads what the question is to be about. */
    public void load() {
        about = requests.about(line());
    }

    /** Sends the question. */
    public String ask() {
        requests.ask(line(), words);
        toasts.say("oversight.ask.sent");
        return "/portal/privacy/requests?faces-redirect=true";
    }

    private long line() {
        if (!seen.matches("\\d{1,18}")) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return Long.parseLong(seen);
    }

    public @Nullable AskedAbout getAbout() {
        return about;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
