package org.ohms.messaging.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** The phones of people on staff, for their owners and for the system. */
@ApplicationScoped
public class StaffPhones {
    @Inject
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** Where text messages to this account go, in E.164; empty when its owner has proven no number. */
    public Optional<String> reached(AccountId account) {
        return find(account).flatMap(AccountPhone::reached);
    }

    Optional<AccountPhone> find(AccountId account) {
        return Optional.ofNullable(entities.find(AccountPhone.class, account.value()));
    }

    /** The phone of the account, locked until the transaction ends; one without a number when there was none. */
    AccountPhone locked(AccountId account) {
        entities.createNativeQuery("""
                        insert into account_phone (account_id, tries, asked, asked_from, version) values (?1, 0, 0, ?2, 1)
                        on conflict do nothing""")
                .setParameter(1, account.value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return Optional.ofNullable(entities.find(AccountPhone.class, account.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow();
    }

    /** Whoever cannot sign in any more is told nothing either: their number is forgotten, and what was taken away. */
    void forget(@Observes DayHasPassed tick) {
        List<?> owners = background.call(
                "phone.forget",
                () -> entities.createNativeQuery(
                                "select cast(account_id as text) from account_phone order by account_id")
                        .getResultList());
        owners.forEach(owner -> background.run(
                "phone.forget", () -> forget(new AccountId(UUID.fromString(String.valueOf(owner))), tick.at())));
    }

    private void forget(AccountId owner, Instant now) {
        var gone = accounts.reach(owner).isEmpty();
        find(owner).filter(phone -> gone || phone.isForgotten(now)).ifPresent(phone -> {
            background.about("AccountPhone", owner.value(), null);
            entities.remove(phone);
        });
    }
}
