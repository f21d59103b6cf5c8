package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.privacy.OwnPrivacyRequests;
import org.ohms.patients.privacy.RecordPart;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** A patient asks the hospital to correct the record. */
@Named
@ViewScoped
@ShowsRefusals
public class CorrectionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnPrivacyRequests requests;

    @Inject
    transient Toasts toasts;

    private @Nullable String part;
    private String words = "";

    /** Sends the request. */
    public String send() {
        requests.correct(
                Arrays.stream(RecordPart.values())
                        .filter(one -> one.code().equals(part))
                        .findAny()
                        .orElse(null),
                words);
        toasts.say("oversight.correct.sent");
        return "/portal/privacy/requests?faces-redirect=true";
    }

    public List<String> getParts() {
        return Arrays.stream(RecordPart.values()).map(RecordPart::code).toList();
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
