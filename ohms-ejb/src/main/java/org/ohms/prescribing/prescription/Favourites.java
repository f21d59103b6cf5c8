package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Prescribers keep what they write again and again; everybody sees their own. */
@Stateless
public class Favourites {
    private static final String TYPE = "PrescriptionFavourite";

    /** More than anybody finds one in. */
    private static final int MOST = 50;

    private static final Comparator<FavouriteRow> BY_NAME =
            Comparator.comparing(row -> row.content().words().whole(), String.CASE_INSENSITIVE_ORDER);

    @Inject
    EntityManager entities;

    @Inject
    ChartPen pen;

    @Inject
    AuditTrail audit;

    @Inject
    PrescriptionMaking making;

    /** One's own, by name. */
    @RolesAllowed("prescription.write")
    public List<FavouriteRow> mine() {
        return own().stream().map(PrescriptionFavourite::row).sorted(BY_NAME).toList();
    }

    /** @throws DomainException NOT_FOUND for somebody else's as for one that never was */
    @RolesAllowed("prescription.write")
    public FavouriteRow favourite(UUID id) {
        return with(id).row();
    }

    /**
     * Keeps what somebody is about to prescribe, without whom and what for. The same once more is once.
     *
     * @throws DomainException INVALID with everything that is missing, REFUSED when there are too many to find one
     */
    @RolesAllowed("prescription.write")
    public UUID keep(PrescribeMedicine wanted) {
        pen.open(wanted.patient());
        var content = FavouritePrescription.of(making.sound(wanted));
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "favourite|" + pen.me())
                .getSingleResult();
        var known = own();
        var same = known.stream().filter(one -> one.content().isSame(content)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (known.size() >= MOST) {
            throw DomainException.refused(PrescriptionRefusal.TOO_MANY_FAVOURITES);
        }
        var fresh = new PrescriptionFavourite(pen.me(), content, pen.now());
        entities.persist(fresh);
        entities.flush();
        audit.object(TYPE, fresh.id());
        return fresh.id();
    }

    /** @throws DomainException NOT_FOUND for somebody else's as for one that never was */
    @RolesAllowed("prescription.write")
    public void drop(UUID id) {
        audit.object(TYPE, id);
        entities.remove(with(id));
    }

    private PrescriptionFavourite with(UUID id) {
        return Optional.ofNullable(entities.find(PrescriptionFavourite.class, id))
                .filter(one -> one.isOf(pen.me()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private List<PrescriptionFavourite> own() {
        return entities.createQuery(
                        "select f from PrescriptionFavourite f where f.account = :me order by f.keptAt desc, f.id",
                        PrescriptionFavourite.class)
                .setParameter("me", pen.me())
                .setMaxResults(MOST)
                .getResultList();
    }
}
