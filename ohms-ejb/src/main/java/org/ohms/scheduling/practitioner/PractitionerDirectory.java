package org.ohms.scheduling.practitioner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.shared.time.HospitalDay;

/** Looks practitioners up: lists, pick lists, one with everything, and whose papers run out. */
@Stateless
public class PractitionerDirectory {
    @Inject
    Practitioners practitioners;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** By family name; professional names are readable, so the database may sort them. */
    @RolesAllowed("practitioner.read")
    public Page<PractitionerRow> find(PractitionerSearch search, PageRequest page) {
        return practitioners.find(search, page, today());
    }

    /**
     * The same, followed from one practitioner on; without how many of their qualifications end.
     *
     * @param after the last one of the part before; null for the first part
     * @throws DomainException INVALID when there is no such practitioner to go on from
     */
    @RolesAllowed("practitioner.read")
    public Stretch<PractitionerRow, PractitionerId> find(
            PractitionerSearch search, @Nullable PractitionerId after, int most) {
        return practitioners.find(search, after, most);
    }

    /** Those who can be booked, for a pick list; of one specialty, or all when it is empty. Nobody is left out. */
    @RolesAllowed("practitioner.read")
    public List<PractitionerRow> bookable(String specialty) {
        return practitioners.withAnyOf(specialty.isBlank() ? List.of() : List.of(specialty));
    }

    @RolesAllowed("practitioner.read")
    public PractitionerRow practitioner(PractitionerId id) {
        return practitioners.row(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Every specialty somebody active has, by name. */
    @RolesAllowed("practitioner.read")
    public List<String> specialties() {
        return practitioners.specialties();
    }

    /** The practitioner the acting person is; empty when they are none. */
    @RolesAllowed("practitioner.read")
    public Optional<PractitionerRow> me() {
        return Optional.ofNullable(actor.get().account()).flatMap(practitioners::signingInAs);
    }

    /** Everything, contact and qualifications included. */
    @RolesAllowed("practitioner.register")
    public PractitionerDetails details(PractitionerId id) {
        audit.object("Practitioner", id.value());
        return practitioners.details(id, today()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Qualifications of active practitioners that have ended or end within 90 days, the most pressing first. */
    @RolesAllowed("practitioner.register")
    public List<QualificationWarning> qualificationWarnings() {
        return practitioners.warnings(today());
    }

    private LocalDate today() {
        return hospital.today(clock.instant());
    }
}
