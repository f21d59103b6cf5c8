package org.ohms.integration.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.work.Background;

/**
 * Takes bundles of FHIR R4 in. A transaction comes in whole or not at all; of a batch each entry by itself. What came in
 * before from the same source changes nothing.
 */
@Stateless
public class FhirImport {
    /** Where everything comes from that people bring in by hand. */
    static final String BY_HAND = "by-hand";

    @Inject
    BundleLoading loading;

    @Inject
    FhirLoads loads;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    Background background;

    @Inject
    AuditTrail audit;

    /**
     * Takes a bundle in.
     *
     * @throws DomainException INVALID when it is no bundle, or a transaction with something wrong in it; each refusal
     *     names the entry and the element
     */
    @RolesAllowed("chart.import")
    public LoadReport load(byte[] bundle) {
        var actor = current.get();
        var source = actor.kind() == Actor.Kind.CLIENT ? "client:" + current.account() : BY_HAND;
        var job = new BundleLoading.Job(
                FhirBundle.read(bundle),
                source,
                current.account(),
                actor.kind() == Actor.Kind.CLIENT && !actor.may(Actor.REACHES_ALL_PATIENTS));
        var known = background.call("fhir.known", () -> loading.known(job));
        known.patients().forEach(policy::insistOn);
        var report = background.call("fhir.load", () -> loading.load(job, known));
        audit.object("Bundle", report.load());
        return report;
    }

    /** Bundles that came in, the newest first. */
    @RolesAllowed("chart.import")
    public Page<LoadRow> loads(PageRequest page) {
        return loads.newest(page);
    }
}
