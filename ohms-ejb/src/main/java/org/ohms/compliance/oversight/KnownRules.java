package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;

/** The rules as they stand. */
@ApplicationScoped
public class KnownRules {
    @Inject
    EntityManager entities;

    public OversightRules now() {
        List<?> rows = entities.createNativeQuery("""
                select many_patients, within_minutes, cast(day_begins as text), cast(day_ends as text),
                       names_to_patients, version, many_refusals
                from oversight_rules""").getResultList();
        var row = (Object[]) rows.get(0);
        return new OversightRules(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                ((Number) row[6]).intValue(),
                LocalTime.parse((String) row[2]),
                LocalTime.parse((String) row[3]),
                (Boolean) row[4],
                ((Number) row[5]).intValue());
    }

    /** False when somebody else was faster. */
    boolean become(OversightRules wanted) {
        return entities.createNativeQuery("""
                        update oversight_rules set many_patients = ?1, within_minutes = ?2, day_begins = cast(?3 as time),
                            day_ends = cast(?4 as time), names_to_patients = ?5, many_refusals = ?7,
                            version = version + 1
                        where version = ?6""")
                        .setParameter(1, wanted.manyPatients())
                        .setParameter(2, wanted.withinMinutes())
                        .setParameter(3, wanted.dayBegins().toString())
                        .setParameter(4, wanted.dayEnds().toString())
                        .setParameter(5, wanted.namesToPatients())
                        .setParameter(6, wanted.version())
                        .setParameter(7, wanted.manyRefusals())
                        .executeUpdate()
                == 1;
    }
}
