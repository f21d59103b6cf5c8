package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.phone.MyPhone;
import org.ohms.messaging.phone.PhoneRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The phone to which somebody on staff has text messages sent, and the code that proves it; a patient's stands with the record. */
@Named
@ViewScoped
@ShowsRefusals
public class PhoneView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/notification-wishes?faces-redirect=true";

    @Inject
    transient MyPhone phone;

    @Inject
    transient Toasts toasts;

    private @Nullable String number;
    private @Nullable String code;
    private transient boolean read;
    private transient boolean offered;
    private transient boolean reached;
    private transient @Nullable PhoneRow mine;

    /** A code goes to the number. */
    public String send() {
        phone.propose(number);
        toasts.say("messaging.phone.sent");
        return HERE;
    }

    public String confirm() {
        phone.confirm(code);
        toasts.say("messaging.phone.confirmed");
        return HERE;
    }

    public String remove() {
        phone.remove();
        toasts.say("messaging.phone.removed");
        return HERE;
    }

    public boolean isOffered() {
        read();
        return offered;
    }

    /** Null while there is none. */
    public @Nullable PhoneRow getMine() {
        read();
        return mine;
    }

    /** Whether text messages can be chosen. */
    public boolean isReached() {
        read();
        return reached;
    }

    /** Once for a page, which asks several times: each look at it stands in the trail. */
    private void read() {
        if (!read) {
            read = true;
            offered = phone.isOffered();
            reached = phone.isReached();
            mine = offered ? phone.mine().orElse(null) : null;
        }
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
