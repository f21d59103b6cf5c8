package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.signup.SignUp;
import org.ohms.patients.signup.SignUpRequest;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Somebody asks for an account; the answer is to look into one's mail, whatever the address. */
@Named
@ViewScoped
@ShowsRefusals
public class SignUpView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignUp signUp;

    private String email = "";
    private transient String password = "";
    private String family = "";
    private String given = "";
    private BirthDateBoxes born = new BirthDateBoxes();
    private boolean sent;

    /** Asks, and says where to look now. */
    public void ask() {
        try {
            signUp.request(new SignUpRequest(email, password, family, given, born.date(), language()));
        } catch (DomainException refused) {
            throw EntryNames.placed(refused);
        }
        sent = true;
    }

    /** Back to the form, for an address that was mistyped. */
    public void again() {
        sent = false;
    }

    private static String language() {
        var wanted = Faces.getRequest().getLocale().getLanguage();
        return wanted.matches("[a-z]{2}") ? wanted : "en";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    /** Typed anew each time: it stays nowhere. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(@Nullable String given) {
        this.given = given == null ? "" : given;
    }

    public BirthDateBoxes getBorn() {
        return born;
    }

    public boolean isSent() {
        return sent;
    }
}
