package org.ohms.billing.lettercode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Makes the codes on bills, and knows them again by their digest. */
@ApplicationScoped
public class LetterCodes {
    @Inject
    EntityManager entities;

    @Inject
    LetterCodeSettings settings;

    @Inject
    OnlineOffer offer;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** A code for one paper about this invoice; those on earlier papers work on. Empty where nobody pays online. */
    public Optional<PrintedCode> print(UUID invoice) {
        if (!offer.isOpen()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var until = now.plus(settings.life());
        var code = LetterCode.fresh();
        entities.createNativeQuery("""
                        insert into letter_code (id, invoice_id, code, made_at, expires_at)
                        values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz))""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, invoice)
                .setParameter(3, code.digest())
                .setParameter(4, now.toString())
                .setParameter(5, until.toString())
                .executeUpdate();
        return Optional.of(new PrintedCode(code, hospital.today(until).minusDays(1)));
    }

    /** Empty for a code that no paper carries. */
    public Optional<KnownLetterCode> find(LetterCode code) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), cast(invoice_id as text), expires_at <= cast(?2 as timestamptz)
                        from letter_code where code = ?1""")
                .setParameter(1, code.digest())
                .setParameter(2, clock.instant().toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KnownLetterCode(
                        UUID.fromString(String.valueOf(row[0])), UUID.fromString(String.valueOf(row[1])), (Boolean)
                                row[2]))
                .findFirst();
    }

    /** Forgets codes that stopped working before a moment. */
    void forgetBefore(Instant moment) {
        entities.createNativeQuery("delete from letter_code where expires_at < cast(?1 as timestamptz)")
                .setParameter(1, moment.toString())
                .executeUpdate();
    }
}
