package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.CheckDetails;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.EligibilityAnswer;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One question to an insurer: what came back in words, and both messages as they were. */
@Named
@ViewScoped
@ShowsRefusals
public class EligibilityView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EligibilityReading reading;

    @Inject
    transient EligibilityDesk desk;

    @Inject
    transient Toasts toasts;

    private String check = "";
    private transient @Nullable CheckDetails details;

    public void load() {
        details = reading.check(UrlValues.required(UrlValues.id(check)));
    }

    public String again() {
        var id = desk.ask(getRow().coverage(), null);
        toasts.say("billing.check.asked");
        return "/staff/billing/eligibility?faces-redirect=true&check=" + id;
    }

    public CheckRow getRow() {
        return getDetails().row();
    }

    public @Nullable EligibilityAnswer getAnswer() {
        return getRow().answer();
    }

    public CheckDetails getDetails() {
        if (details == null) {
            load();
        }
        return Objects.requireNonNull(details);
    }

    public String getCheck() {
        return check;
    }

    public void setCheck(@Nullable String check) {
        this.check = check == null ? this.check : check;
    }
}
