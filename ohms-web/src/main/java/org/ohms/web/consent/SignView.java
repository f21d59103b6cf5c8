package org.ohms.web.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentStanding;
import org.ohms.patients.consent.ConsentTextRow;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** A patient reads the words and signs, by typing the name or by drawing: both count alike. */
@Named("consentSign")
@ViewScoped
@ShowsRefusals
public class SignView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnConsents consents;

    @Inject
    transient Toasts toasts;

    private String text = "";
    private String party = "";
    private String typed = "";
    private String drawn = "";
    private transient @Nullable ConsentStanding standing;

    /** Words that nobody signs today are found out before anything is shown. */
    public void load() {
        getWords();
    }

    /** A drawn signature counts where there is one, the typed name otherwise. */
    public String sign() {
        var to = UrlValues.id(party).map(ClientId::new).orElse(null);
        var way = drawn.isBlank() ? SigningWay.TYPED : SigningWay.DRAWN;
        consents.sign(new SignConsent(
                UrlValues.required(UrlValues.id(text)), to, way, way == SigningWay.DRAWN ? drawn : typed));
        toasts.say("consent.signed");
        return "/portal/consents/list?faces-redirect=true";
    }

    public ConsentTextRow getWords() {
        var id = UrlValues.required(UrlValues.id(text));
        return getStanding().texts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    public ConsentStanding getStanding() {
        var read = standing;
        if (read == null) {
            read = consents.mine();
            standing = read;
        }
        return read;
    }

    public boolean isDisclosure() {
        return getWords().kind() == ConsentKind.DISCLOSURE;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        if (text != null) {
            this.text = text;
        }
    }

    public String getParty() {
        return party;
    }

    public void setParty(@Nullable String party) {
        this.party = party == null ? "" : party;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed;
    }

    public String getDrawn() {
        return drawn;
    }

    public void setDrawn(@Nullable String drawn) {
        this.drawn = drawn == null ? "" : drawn;
    }
}
