package org.ohms.messaging.phone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.messaging.sms.SmsSettings;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/**
 * People on staff say to which mobile phone text messages go, and prove that it is theirs. It needs no permission: it is their
 * own, whatever their roles; patients are reached by the number of their record. Without a sign-in the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyPhone {
    @Inject
    StaffPhones phones;

    @Inject
    Phones numbers;

    @Inject
    PhoneProof proof;

    @Inject
    SmsSettings settings;

    @Inject
    Event<PhoneRemoved> removed;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Whether a phone can be proven: this hospital sends text messages, and whoever is signed in is on staff. */
    public boolean isOffered() {
        return settings.isOn() && current.get().kind() == Actor.Kind.STAFF;
    }

    /** Whether text messages can be chosen: this hospital sends them, and there is a number they go to. */
    public boolean isReached() {
        var account = current.account();
        return settings.isOn() && numbers.reached(account).isPresent();
    }

    /** The own phone; empty while there is none. */
    public Optional<PhoneRow> mine() {
        return phones.find(current.account()).flatMap(AccountPhone::row);
    }

    /**
     * Sends a code to this number, which takes the place of any before and is told nothing until the code was typed.
     *
     * @param typed in any writing; one without {@code +} is read as one of the hospital's country
     * @throws DomainException FORBIDDEN for patients; INVALID when it can be no number; REFUSED where no text messages are sent,
     *     and after three codes within an hour
     */
    public void propose(@Nullable String typed) {
        var account = owner();
        if (!settings.isOn()) {
            throw DomainException.refused(PhoneRefusal.OFF);
        }
        audit.object("AccountPhone", account.value());
        proof.begin(account, typed == null ? "" : typed);
    }

    /** @throws DomainException INVALID when it is not the code, or came too late, or was tried too often */
    public void confirm(@Nullable String code) {
        var account = owner();
        audit.object("AccountPhone", account.value());
        if (!proof.isGiven(account, code == null ? "" : code)) {
            throw DomainException.invalid(Refusal.of(PhoneRefusal.WRONG_CODE).at("code"));
        }
    }

    /** No text messages go there any more, and none are wanted. */
    public void remove() {
        var account = owner();
        audit.object("AccountPhone", account.value());
        phones.locked(account).remove();
        removed.fire(new PhoneRemoved(account));
    }

    private AccountId owner() {
        var account = current.account();
        if (current.get().kind() != Actor.Kind.STAFF) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return account;
    }
}
