package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.care.conversation.ConversationKind;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.care.conversation.StartConversation;
import org.ohms.care.plan.BeginCarePlan;
import org.ohms.care.plan.CarePlanDesk;
import org.ohms.care.plan.EndCarePlan;
import org.ohms.care.plan.PlanCategory;
import org.ohms.care.plan.PlanOutcome;
import org.ohms.care.plan.PlanWork;
import org.ohms.care.plan.SetActivity;
import org.ohms.care.questionnaire.OwnQuestionnaires;
import org.ohms.care.questionnaire.QuestionnaireDefinition;
import org.ohms.care.questionnaire.QuestionnaireDesk;
import org.ohms.care.questionnaire.QuestionnaireDraft;
import org.ohms.care.questionnaire.QuestionnaireSetup;
import org.ohms.care.referral.NewReferral;
import org.ohms.care.referral.ReferralDesk;
import org.ohms.care.task.NewTask;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskPriority;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.integration.fhir.FhirImport;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.pharmacy.Shelf;
import org.ohms.pharmacy.dispensing.CounselPoint;
import org.ohms.pharmacy.dispensing.DispenseReturns;
import org.ohms.pharmacy.dispensing.Dispensing;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.pharmacy.dispensing.HandOver;
import org.ohms.pharmacy.dispensing.Identifier;
import org.ohms.pharmacy.dispensing.PatientDispenses;
import org.ohms.pharmacy.dispensing.PickLine;
import org.ohms.pharmacy.dispensing.PickMedicine;
import org.ohms.pharmacy.dispensing.Receiver;
import org.ohms.pharmacy.dispensing.ReturnKind;
import org.ohms.pharmacy.dispensing.TakeBack;
import org.ohms.pharmacy.dispensing.VerifyDispense;
import org.ohms.pharmacy.outside.OutsideDesk;
import org.ohms.pharmacy.outside.OutsideInbox;
import org.ohms.pharmacy.outside.OutsidePharmacyDesk;
import org.ohms.pharmacy.outside.OutsidePharmacyDraft;
import org.ohms.pharmacy.stock.HandMove;
import org.ohms.pharmacy.stock.MoveStock;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.dose.DoseStatus;
import org.ohms.prescribing.dose.OwnDoses;
import org.ohms.prescribing.dose.OwnMedicineReminders;
import org.ohms.prescribing.dose.SetReminder;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.AlertAnswer;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.AlertReply;
import org.ohms.prescribing.prescription.Favourites;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.PrescribeMedicine;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.refill.OwnRefills;
import org.ohms.prescribing.refill.RefillDesk;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.records.ConsentAsked;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.device.DeviceDraft;
import org.ohms.records.device.DeviceKind;
import org.ohms.records.device.DeviceList;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.encounter.BeginEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.family.FamilyDraft;
import org.ohms.records.family.FamilyHistory;
import org.ohms.records.family.Relative;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.immunization.DueDraft;
import org.ohms.records.immunization.ImmunizationDraft;
import org.ohms.records.immunization.VaccineBook;
import org.ohms.records.immunization.VaccineDues;
import org.ohms.records.note.NoteSigning;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.SignNote;
import org.ohms.records.note.WriteNote;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.observation.SocialHistory;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.PlaceOrder;
import org.ohms.records.procedure.ProcedureDraft;
import org.ohms.records.procedure.ProcedureList;
import org.ohms.records.proposal.ChartProposalReview;
import org.ohms.records.proposal.OwnProposals;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposeForChart;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.records.report.EnterResult;
import org.ohms.records.report.ResultEntry;
import org.ohms.records.report.ResultItem;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.ResultSigning;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.telemedicine.visit.GuestRole;
import org.ohms.telemedicine.visit.InviteGuest;
import org.ohms.telemedicine.visit.OwnVideo;
import org.ohms.telemedicine.visit.VideoDesk;
import org.ohms.telemedicine.visit.VideoLine;
import org.ohms.testing.Hospital;

/** A chart with one word in every field that holds words. */
final class ChartWithMarker {
    private ChartWithMarker() {}

    /** The clock shows the time it is, because the database looks at its own to say what is released. */
    static void plant(PatientId patient, String word) {
        Hospital.clockAt(Instant.now());
        var account = new AccountId(UUID.randomUUID());
        Ward.cares(patient, account);
        var doctor = staff(
                account,
                "patient.search",
                "chart.read",
                "encounter.write",
                "note.write",
                "condition.write",
                "allergy.write",
                "observation.write",
                "order.write",
                "result.write",
                "result.sign",
                "history.write",
                "medicine.write",
                "prescription.write",
                "goal.write");
        ConsentAsked.publish();
        ConsentAsked.wanted(true);
        try {
            notes(doctor, patient, word);
        } finally {
            ConsentAsked.wanted(false);
        }
        lists(doctor, patient, word);
        results(doctor, patient, word);
        questionnaire(patient, word);
        prescriptions(doctor, patient, word);
        dispensed(doctor, patient, word);
        sent(patient, word);
        messages(patient, word);
        plans(patient, word);
        video(word);
        as(staff("chart.import"), () -> use(FhirImport.class).load(bundle(word)));
    }

    private static void notes(Actor doctor, PatientId patient, String word) {
        as(doctor, () -> {
            var call = use(EncounterDesk.class)
                    .begin(new BeginEncounter(
                            patient,
                            EncounterKind.TELEPHONE,
                            word + " call",
                            word + " cough",
                            null,
                            null,
                            word + " no consent"));
            var note = use(NoteWriting.class)
                    .write(new WriteNote(
                            patient, call, null, 0, NoteTemplate.SOAP, Map.of("plan", word + " rest"), null));
            use(NoteSigning.class).sign(new SignNote(patient, note.note(), note.version(), true, null));
            use(NoteWriting.class).addendum(patient, note.note(), word + " slept well");
        });
    }

    private static void lists(Actor doctor, PatientId patient, String word) {
        as(doctor, () -> {
            use(ProblemList.class)
                    .add(
                            patient,
                            new ConditionDraft(
                                    Concept.of(word + " itch"), null, null, null, null, null, word + " worse", null));
            use(AllergyDesk.class)
                    .add(
                            patient,
                            new AllergyDraft(
                                    Concept.of(word + " nut"),
                                    null,
                                    null,
                                    List.of(word + " rash"),
                                    Criticality.LOW,
                                    null,
                                    null,
                                    null,
                                    null,
                                    word + " at night"));
            use(ProcedureList.class)
                    .add(patient, new ProcedureDraft(Concept.of(word + " stitch"), null, word + " healed"));
            use(VaccineBook.class)
                    .add(
                            patient,
                            new ImmunizationDraft(
                                    Concept.of(word + " vaccine"), false, null, null, null, false, word + " fears it"));
            use(VaccineDues.class)
                    .advise(patient, new DueDraft(Concept.of(word + " booster"), null, null, word + " travels"));
            use(DeviceList.class)
                    .add(
                            patient,
                            new DeviceDraft(
                                    DeviceKind.IMPLANT,
                                    Concept.of(word + " hip"),
                                    word + " maker",
                                    word + " model",
                                    "+" + word,
                                    null,
                                    word + " 77",
                                    word + " left",
                                    null,
                                    word + " surgeon",
                                    word + " squeaks"));
            use(FamilyHistory.class)
                    .add(
                            patient,
                            new FamilyDraft(
                                    Relative.MOTHER,
                                    Concept.of(word + " stroke"),
                                    60,
                                    true,
                                    word + " said her sister"));
            var taken = use(MedicineDesk.class)
                    .add(
                            patient,
                            new MedicineDraft(
                                    MedicineOrigin.HERBAL,
                                    Concept.of(word + " tea"),
                                    word + " cups",
                                    null,
                                    word + " grows it"));
            use(MedicineDesk.class).stop(patient, taken, 1, StopReason.OTHER, null, word + " is tired of it");
            use(SocialHistory.class).say(patient, SocialFact.OCCUPATION, word + " baker");
        });
    }

    /** Something the patient sent, that somebody wrote in other words. */
    private static void sent(PatientId patient, String word) {
        var own = Hospital.patient(owner(patient), "own-chart.read", "own-chart.propose");
        var id = as(
                own,
                () -> use(OwnProposals.class)
                        .propose(new ProposeForChart(
                                ProposalSubject.SOCIAL,
                                null,
                                new ProposedWords(Map.of("fact", "OCCUPATION", "answer", word + " cook")))));
        var reviewer = new AccountId(UUID.randomUUID());
        Ward.cares(patient, reviewer);
        as(staff(reviewer, "patient.search", "chart.read", "chart-proposal.review", "observation.write"), () -> {
            var seen = use(ChartProposalReview.class).one(id);
            use(ChartProposalReview.class)
                    .accept(
                            id,
                            seen.standing(),
                            new ProposedWords(Map.of("fact", "OCCUPATION", "answer", word + " chef")),
                            word + " is a chef");
        });
    }

    private static AccountId owner(PatientId patient) {
        return Hospital.asSystem(() -> use(RecordAccounts.class).accountOf(patient))
                .orElseThrow();
    }

    /** A question of the patient, and a talk of colleagues about her. */
    private static void messages(PatientId patient, String word) {
        var doctor = new AccountId(UUID.randomUUID());
        var colleague = People.active(People.someEmail(), "nurse");
        Ward.cares(patient, doctor);
        Ward.cares(patient, colleague);
        var actor = staff(doctor, "patient.search", "message.read", "message.write");
        var told = as(
                actor,
                () -> use(MessageDesk.class)
                        .start(new StartConversation(
                                patient, ConversationKind.PATIENT, word + " tablets", word + " twice", Set.of())));
        as(Hospital.patient(owner(patient), "own-message.read", "own-message.write"), () -> {
            var content = (word + " measured\n").getBytes(StandardCharsets.UTF_8);
            var file = use(OwnMessages.class)
                    .begin(BeginUpload.of(
                            patient,
                            DocumentKind.OTHER,
                            word + ".txt",
                            content.length,
                            List.of(HexFormat.of().formatHex(Sha256.of(content)))))
                    .document();
            use(OwnMessages.class).append(file, 0, content);
            use(OwnMessages.class).reply(told, word + " helps", false, List.of(file));
        });
        var task = as(
                staff(doctor, "patient.search", "task.read", "task.write"),
                () -> use(TaskDesk.class)
                        .add(new NewTask(
                                patient,
                                word + " call",
                                word + " at noon",
                                TaskPriority.ROUTINE,
                                "person:" + colleague,
                                Hospital.clock().instant().plusSeconds(3600))));
        as(
                staff(colleague, "patient.search", "task.read", "task.write"),
                () -> use(TaskDesk.class).complete(task, 1, word + " answered"));
        as(
                actor,
                () -> use(MessageDesk.class)
                        .start(new StartConversation(
                                patient,
                                ConversationKind.STAFF,
                                word + " worry",
                                word + " forgets",
                                Set.of(colleague))));
    }

    /** A plan with what the patient and the team do, and a referral that is answered and reported on. */
    private static void plans(PatientId patient, String word) {
        var account = new AccountId(UUID.randomUUID());
        Ward.cares(patient, account);
        var doctor = staff(
                account,
                "patient.search",
                "chart.read",
                "care-plan.write",
                "task.read",
                "task.write",
                "referral.write");
        as(doctor, () -> {
            var plan = use(CarePlanDesk.class)
                    .begin(new BeginCarePlan(
                            patient, null, PlanCategory.OTHER, word + " walks", word + " alone again", null, null));
            use(PlanWork.class).add(new SetActivity(patient, plan, word + " stairs", word + " slowly", null, 1, null));
            use(CarePlanDesk.class)
                    .end(new EndCarePlan(patient, plan, 1, false, PlanOutcome.REACHED, word + " dances"));
            var referral = use(ReferralDesk.class)
                    .ask(new NewReferral(
                            patient, null, word + " Clinic", null, word + " knee", word + " surgery?", word + " fell"));
            use(ReferralDesk.class).acceptedOutside(patient, referral, 1, word + " soon");
            use(ReferralDesk.class).reportedOutside(patient, referral, 2, word + " healed");
        });
    }

    /** A visit by video with a guest, words, and what two browsers tell each other; of somebody who is alive. */
    private static void video(String word) {
        var clinic = new Clinic();
        var patient = Clinic.patient(word, "Amara");
        var own = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, own);
        var account = People.active(People.someEmail(), "doctor");
        Ward.cares(patient, account);
        var service = clinic.service(
                new ServiceDraft("v-" + UUID.randomUUID(), "Talk", 30, 0, 0, null, true, true, List.of()));
        var start = Clinic.TUESDAY_9AM.plusSeconds(5 * 3600);
        var visit = Clinic.book(BookAppointment.of(patient, clinic.doctor("General medicine", account), service, start)
                .byVideo());
        Hospital.clockAt(start);
        var doctor = staff(account, "patient.search", "appointment.read-own", "video.host");
        var herself = Hospital.patient(own, "own-video.join");
        var line = use(VideoLine.class);
        as(
                herself,
                () -> use(OwnVideo.class)
                        .invite(
                                visit,
                                new InviteGuest(word + " Prieto", GuestRole.RELATIVE, word + "@example.org", "en")));
        var host = line.enter(as(doctor, () -> use(VideoDesk.class).pass(visit)).token(), UUID.randomUUID(), account);
        var her = line.enter(as(herself, () -> use(OwnVideo.class).pass(visit)).token(), UUID.randomUUID(), own);
        as(doctor, () -> use(VideoDesk.class).admit(visit, her.participant()));
        line.say(her, word + " itches");
        line.signal(host, her.participant(), word + " candidate");
        line.signals(her);
        line.signal(host, her.participant(), word + " another");
        as(doctor, () -> use(VideoDesk.class).end(visit, word + " cream"));
        Hospital.clockAt(Instant.now());
    }

    /** Words in answer to a question of the hospital's own. */
    private static void questionnaire(PatientId patient, String word) {
        var nurse = new AccountId(UUID.randomUUID());
        Ward.cares(patient, nurse);
        var setup = staff("questionnaire.configure");
        var asks = as(
                setup,
                () -> use(QuestionnaireSetup.class)
                        .begin(new QuestionnaireDraft(
                                "w-" + UUID.randomUUID().toString().substring(0, 8),
                                "Anything else",
                                new QuestionnaireDefinition(
                                        "",
                                        List.of(new QuestionnaireDefinition.Item(
                                                "q1",
                                                QuestionnaireDefinition.ItemKind.TEXT,
                                                "Anything else?",
                                                true,
                                                List.of(),
                                                null,
                                                null)),
                                        List.of(),
                                        "",
                                        null))));
        as(setup, () -> use(QuestionnaireSetup.class).publish(asks, 1));
        var asked = as(
                staff(nurse, "patient.search", "chart.read", "questionnaire.write"),
                () -> use(QuestionnaireDesk.class).ask(patient, asks));
        as(
                Hospital.patient(owner(patient), "own-questionnaire.answer"),
                () -> use(OwnQuestionnaires.class).send(asked, 1, Map.of("q1", word + " itches")));
    }

    private static void results(Actor doctor, PatientId patient, String word) {
        as(doctor, () -> {
            use(OrderDesk.class)
                    .place(new PlaceOrder(
                            patient,
                            null,
                            OrderCategory.LABORATORY,
                            null,
                            Concept.of(word + " blood"),
                            word + " tired",
                            word + " left arm",
                            null));
            var result = use(ResultEntry.class)
                    .enter(new EnterResult(
                            patient,
                            null,
                            null,
                            null,
                            Concept.of(word + " blood"),
                            null,
                            word + " as before",
                            false,
                            List.of(new ResultItem(Concept.of(word + " cells"), null, null, word + " few", null, null)),
                            null));
            use(ResultEntry.class)
                    .enter(new EnterResult(
                            patient,
                            null,
                            null,
                            null,
                            Concept.of(word + " sugar"),
                            null,
                            null,
                            false,
                            List.of(new ResultItem(
                                    Concept.of(CodeSystem.LOINC, "2345-7", word + " glucose"),
                                    new BigDecimal("104"),
                                    "mg/dL",
                                    null,
                                    null,
                                    null)),
                            null));
            use(GoalBook.class)
                    .set(new SetGoal(patient, "2345-7", null, new BigDecimal("100"), null, word + " agreed"));
            var version = use(ResultReading.class).result(patient, result).row().version();
            use(ResultSigning.class).sign(patient, result, version, true, word + " is well");
        });
    }

    /** One that waits for a second prescriber, with the reason why, and one the patient wants more of. */
    private static void prescriptions(Actor doctor, PatientId patient, String word) {
        TestRules.bring();
        as(
                doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE,
                                        Concept.of("Simvastatin"),
                                        null,
                                        null,
                                        null)));
        var stopped = prescription(patient, "Clarithromycin", word);
        as(doctor, () -> {
            var replies = use(Prescribing.class).check(stopped).stops().stream()
                    .collect(Collectors.toMap(
                            SafetyAlert::key,
                            alert -> new AlertReply(AlertAnswer.KEPT, null, word + " bears no other", null)));
            use(Prescribing.class).sign(stopped, new AlertReplies(replies, true));
        });
        var fresh = as(
                doctor,
                () -> use(Prescribing.class)
                        .sign(prescription(patient, word + " pill", word), new AlertReplies(Map.of(), true)));
        as(doctor, () -> use(Favourites.class).keep(prescription(patient, word + " pill", word)));
        var refill = as(
                Hospital.patient(owner(patient), "own-chart.read", "own-refill.ask"),
                () -> use(OwnRefills.class).ask(fresh, word + " needs more"));
        as(doctor, () -> use(RefillDesk.class).decline(patient, refill, 1, word + " has enough"));
        as(
                Hospital.patient(owner(patient), "own-chart.read", "own-medicine.tick", "own-medicine.remind"),
                () -> use(OwnDoses.class).mine().stream()
                        .filter(one -> fresh.equals(one.request()))
                        .forEach(one -> {
                            use(OwnMedicineReminders.class)
                                    .remind(new SetReminder(
                                            one.medicine(), true, true, true, true, List.of("8:00"), null, 0));
                            one.today()
                                    .forEach(dose -> use(OwnDoses.class)
                                            .say(
                                                    one.medicine(),
                                                    dose.dose().day(),
                                                    dose.dose().number(),
                                                    DoseStatus.COMPLETED));
                        }));
        as(doctor, () -> use(PrescriptionDesk.class).stop(patient, fresh, 1, StopReason.OTHER, word + " is well"));
    }

    /** One that was asked about, answered, picked for a reason and taken home by somebody else, and one nobody wanted. */
    private static void dispensed(Actor doctor, PatientId patient, String word) {
        var shelf = new Shelf();
        var lot = shelf.receives("MK-1", 60, 100);
        shelf.receives("MK-0", 30, 100);
        var home = dispense(doctor, patient, shelf);
        as(shelf.pharmacist, () -> {
            var counter = use(Dispensing.class);
            counter.hold(home, standing(home), word + " may not be meant");
            counter.answered(home, standing(home), word + " is meant");
            counter.verify(
                    new VerifyDispense(home, standing(home), Set.of(Identifier.NAME, Identifier.BIRTH_DATE), true));
            counter.pick(new PickMedicine(
                    home,
                    standing(home),
                    shelf.item,
                    List.of(new PickLine(lot, shelf.place, BigDecimal.valueOf(7), "MK-1")),
                    word + " wants the blue box",
                    false));
            counter.label(home, standing(home));
            counter.handOver(new HandOver(
                    home,
                    standing(home),
                    Receiver.REPRESENTATIVE,
                    word + " Neighbour",
                    Set.of(Identifier.NAME, Identifier.PHOTO_IDENTITY),
                    Set.of(CounselPoint.STORAGE),
                    false,
                    word + " asks about milk",
                    word + " Neighbour"));
            use(DispenseReturns.class)
                    .takeBack(new TakeBack(
                            UUID.randomUUID(),
                            home,
                            use(DispensingQueue.class)
                                    .dispense(home)
                                    .picks()
                                    .get(0)
                                    .id(),
                            ReturnKind.BROUGHT_BACK,
                            BigDecimal.ONE,
                            word + " bears it no more"));
            use(StockDesk.class)
                    .move(new MoveStock(
                            UUID.randomUUID(),
                            HandMove.WRITE_OFF,
                            lot,
                            shelf.place,
                            BigDecimal.ONE,
                            MovementReason.BROKEN,
                            word + " dropped it"));
        });
        var unwanted = dispense(doctor, patient, shelf);
        as(shelf.pharmacist, () -> use(Dispensing.class).cancel(unwanted, standing(unwanted), word + " has some left"));
        outside(
                doctor,
                patient,
                as(
                        shelf.pharmacist,
                        () -> use(DispensingQueue.class)
                                .dispense(unwanted)
                                .row()
                                .request()),
                word);
    }

    /** Sent to a pharmacy outside, asked for back for a reason, and given back with words. */
    private static void outside(Actor doctor, PatientId patient, UUID prescription, String word) {
        var pharmacy = as(
                staff("outside-pharmacy.manage"),
                () -> use(OutsidePharmacyDesk.class)
                        .add(new OutsidePharmacyDraft(
                                "Marked " + UUID.randomUUID(),
                                "1 High Street",
                                null,
                                null,
                                "https://pharmacy.partner.invalid/")));
        var away = as(doctor, () -> {
            var id = use(OutsideDesk.class).send(patient, prescription, pharmacy.pharmacy());
            var version =
                    use(OutsideDesk.class).of(patient, prescription).get(0).version();
            use(OutsideDesk.class).takeBack(patient, id, version, word + " moved away");
            return id;
        });
        var now = Hospital.clock().instant();
        var event = "{\"id\":\"" + UUID.randomUUID() + "\",\"prescription\":\"" + away
                + "\",\"status\":\"withdrawn\",\"occurredAt\":\"" + now + "\",\"reason\":\"" + word
                + " never came\"}";
        var headers = MessageSignature.headers(pharmacy.secret(), UUID.randomUUID(), now, event);
        as(
                Hospital.guest(),
                () -> use(OutsideInbox.class)
                        .receive(
                                pharmacy.pharmacy(),
                                headers.get(MessageSignature.TIMESTAMP),
                                headers.get(MessageSignature.SIGNATURE),
                                event.getBytes(StandardCharsets.UTF_8)));
        // what waits here would go out in the tests of others
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("delete from outbox where channel = 'outside-pharmacy'")
                .executeUpdate());
    }

    private static UUID dispense(Actor doctor, PatientId patient, Shelf shelf) {
        var prescription = as(
                doctor,
                () -> use(Prescribing.class)
                        .sign(
                                Wanted.tablets(patient, shelf.ingredient)
                                        .every(Frequency.ONCE_A_DAY)
                                        .wanted(),
                                new AlertReplies(Map.of(), true)));
        return as(doctor, () -> use(PatientDispenses.class).of(patient, prescription))
                .get(0)
                .row()
                .id();
    }

    private static long standing(UUID dispense) {
        return use(DispensingQueue.class).dispense(dispense).row().version();
    }

    private static PrescribeMedicine prescription(PatientId patient, String medicine, String word) {
        return Wanted.tablets(patient, medicine)
                .strength(word + " mg")
                .form(word + " tablet")
                .every(Frequency.ONCE_A_DAY)
                .because(word + " itch")
                .wanted();
    }

    private static byte[] bundle(String word) {
        var address = "urn:test:" + word + UUID.randomUUID();
        return ("""
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                    "resourceType": "Patient", "birthDate": "1968-03-14",
                    "identifier": [{"system": "urn:test", "value": "%2$s 17"}],
                    "name": [{"family": "%2$s", "given": ["%2$s"]}]}},
                  {"fullUrl": "%1$s-plan", "request": {"method": "POST", "url": "CarePlan"}, "resource": {
                    "resourceType": "CarePlan", "title": "%2$s walks", "subject": {"reference": "%1$s"}}},
                  {"fullUrl": "%1$s-letter", "request": {"method": "POST", "url": "DocumentReference"}, "resource": {
                    "resourceType": "DocumentReference", "status": "current", "subject": {"reference": "%1$s"},
                    "type": {"text": "%2$s letter"}, "author": [{"display": "Dr. %2$s"}],
                    "content": [{"attachment": {"title": "%2$s.txt", "data": "%3$s"}}]}}]}""")
                .formatted(
                        address,
                        word,
                        Base64.getEncoder().encodeToString((word + " slept well").getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
