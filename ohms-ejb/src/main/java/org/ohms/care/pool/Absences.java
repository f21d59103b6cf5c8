package org.ohms.care.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** Who does not answer messages, from when to when. */
@ApplicationScoped
public class Absences {
    @Inject
    EntityManager entities;

    public Optional<Absence> of(AccountId account) {
        List<?> rows =
                entities.createNativeQuery("""
                        select cast(from_day as text), cast(until_day as text), cast(cover_pool as text)
                        from out_of_office where account_id = ?1""").setParameter(1, account.value()).getResultList();
        return rows.stream().findFirst().map(row -> absence((Object[]) row));
    }

    /** What holds on that day. */
    public Optional<Absence> on(AccountId account, LocalDate day) {
        return of(account).filter(absence -> absence.holdsOn(day));
    }

    void keep(AccountId account, Absence absence) {
        var cover = absence.cover();
        entities.createNativeQuery("""
                        insert into out_of_office (account_id, from_day, until_day, cover_pool, version)
                        values (?1, cast(?2 as date), cast(?3 as date), cast(?4 as uuid), 1)
                        on conflict (account_id) do update set from_day = excluded.from_day,
                            until_day = excluded.until_day, cover_pool = excluded.cover_pool,
                            version = out_of_office.version + 1""")
                .setParameter(1, account.value())
                .setParameter(2, absence.from().toString())
                .setParameter(3, absence.until().toString())
                .setParameter(4, cover == null ? null : cover.toString())
                .executeUpdate();
    }

    void end(AccountId account) {
        entities.createNativeQuery("delete from out_of_office where account_id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    private static Absence absence(Object[] row) {
        return new Absence(
                LocalDate.parse(String.valueOf(row[0])),
                LocalDate.parse(String.valueOf(row[1])),
                row[2] == null ? null : UUID.fromString(String.valueOf(row[2])));
    }
}
