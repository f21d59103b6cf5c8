package org.ohms.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/**
 * Ten codes on paper for the day the device is lost. Each has 118 random bits, more than anybody can try, and only what it
 * hashes to under a key of the hospital is kept. Codes that were printed when they were half as long open until new ones are
 * made.
 */
@ApplicationScoped
class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    /** Nobody mistakes one of these for another on paper. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Makes ten new ones; the older ones open nothing any more. This is the only copy. */
    List<String> renew(AccountId account) {
        forget(account);
        var codes = new ArrayList<String>();
        while (codes.size() < HOW_MANY) {
            var code = fresh();
            entities.createNativeQuery("""
                            insert into account_recovery_code (account_id, code, made_at)
                            values (?1, ?2, cast(?3 as timestamptz))""")
                    .setParameter(1, account.value())
                    .setParameter(2, hash(account, code))
                    .setParameter(3, clock.instant().toString())
                    .executeUpdate();
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    /** Uses the code up; false when it is none, or was used before. */
    boolean use(AccountId account, String typed) {
        return entities.createNativeQuery("""
                        update account_recovery_code set used_at = cast(?3 as timestamptz)
                        where account_id = ?1 and code = ?2 and used_at is null""")
                        .setParameter(1, account.value())
                        .setParameter(2, hash(account, typed))
                        .setParameter(3, clock.instant().toString())
                        .executeUpdate()
                == 1;
    }

    int left(AccountId account) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from account_recovery_code where account_id = ?1 and used_at is null")
                        .setParameter(1, account.value())
                        .getSingleResult())
                .intValue();
    }

    void forget(AccountId account) {
        entities.createNativeQuery("delete from account_recovery_code where account_id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    private byte[] hash(AccountId account, String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return vault.fingerprint("recovery-code|" + account + "|" + code);
    }

    /** Such as {@code H7KQ-2XVD-9MTS-B4RN-WZ8C-6PJE}. */
    private static String fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
