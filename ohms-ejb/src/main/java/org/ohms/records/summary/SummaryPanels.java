package org.ohms.records.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ohms.records.device.DeviceRow;
import org.ohms.records.device.Devices;
import org.ohms.records.document.DocumentLookup;
import org.ohms.records.family.FamilyRow;
import org.ohms.records.family.Relatives;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.goal.Goals;
import org.ohms.records.immunization.DueRow;
import org.ohms.records.immunization.DueState;
import org.ohms.records.immunization.Dues;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.medicine.TakenMedicines;
import org.ohms.records.note.NoteReader;
import org.ohms.records.note.NoteRow;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.records.order.OrderRow;
import org.ohms.records.order.Orders;
import org.ohms.records.procedure.ProcedureRow;
import org.ohms.records.procedure.Procedures;
import org.ohms.records.proposal.ChartProposals;
import org.ohms.records.proposal.WaitingProposal;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.Reports;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HospitalDay;

/** The panels of the first page, each with no more rows than it shows. */
@ApplicationScoped
class SummaryPanels {
    private static final int FIGURES = 8;
    private static final int OF_EACH = 7;
    private static final int WORK = 6;
    private static final PageRequest OPERATIONS = new PageRequest(0, 3);

    @Inject
    Observations observations;

    @Inject
    Reports reports;

    @Inject
    NoteReader notes;

    @Inject
    Orders orders;

    @Inject
    ChartProposals proposals;

    @Inject
    Goals goals;

    @Inject
    Procedures operations;

    @Inject
    Devices devices;

    @Inject
    Dues dues;

    @Inject
    TakenMedicines medicines;

    @Inject
    DocumentLookup documents;

    @Inject
    Relatives relatives;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    Instant startOfToday() {
        return hospital.today(clock.instant()).atStartOfDay(hospital.zone()).toInstant();
    }

    List<Course> results(PatientId patient) {
        return observations.latestResults(patient, FIGURES, OF_EACH);
    }

    List<Course> vitals(PatientId patient) {
        return observations.vitals(patient, OF_EACH);
    }

    List<ObservationRow> social(PatientId patient) {
        return observations.social(patient);
    }

    List<ReportRow> toSign(PatientId patient) {
        return reports.waiting(patient, WORK);
    }

    List<NoteRow> myNotes(PatientId patient) {
        return notes.waitingForMe(patient);
    }

    List<WaitingProposal> sent(PatientId patient) {
        return proposals.waiting(patient, WORK);
    }

    List<GoalProgress> goals(PatientId patient) {
        return goals.progress(patient);
    }

    List<OrderRow> waiting(PatientId patient) {
        return orders.waiting(patient, WORK);
    }

    List<ProcedureRow> procedures(PatientId patient) {
        return operations.newest(patient, OPERATIONS);
    }

    List<DeviceRow> devices(PatientId patient) {
        return devices.inUse(patient, WORK);
    }

    /** Vaccines that are due by now. */
    List<DueRow> dues(PatientId patient) {
        return dues.open(patient).stream()
                .filter(due -> due.state() != DueState.LATER)
                .limit(WORK)
                .toList();
    }

    List<TakenMedicine> medicines(PatientId patient) {
        return medicines.of(patient);
    }

    List<DocumentLookup.Filed> filed(PatientId patient, Instant since, AccountId me) {
        return documents.since(patient, since, me, WORK);
    }

    List<FamilyRow> family(PatientId patient) {
        return relatives.of(patient);
    }
}
