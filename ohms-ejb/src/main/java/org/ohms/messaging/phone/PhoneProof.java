package org.ohms.messaging.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.patients.demographics.PhoneNumbers;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** How a number is proven: a code goes to it, and comes back by the page. */
@ApplicationScoped
class PhoneProof {
    @Inject
    StaffPhones phones;

    @Inject
    PhoneNumbers numbers;

    @Inject
    PhoneCodes codes;

    @Inject
    Vault vault;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void begin(AccountId account, String typed) {
        var number = numbers.e164(typed)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(PhoneRefusal.NOT_A_NUMBER).at("number")));
        var code = PhoneCode.fresh();
        var now = clock.instant();
        if (!phones.locked(account).propose(number, code.token(vault, account), now)) {
            throw DomainException.refused(PhoneRefusal.TOO_MANY_CODES);
        }
        codes.send(account, number, code.figures(), now.plus(AccountPhone.CODE_COUNTS));
    }

    /** Whether that is the code. A wrong one counts although its request is refused, so the system keeps count by itself. */
    boolean isGiven(AccountId account, String typed) {
        var token = PhoneCode.typed(typed).token(vault, account);
        return background.call("phone.prove", () -> {
            background.about("AccountPhone", account.value(), null);
            return phones.locked(account).prove(token, clock.instant());
        });
    }
}
