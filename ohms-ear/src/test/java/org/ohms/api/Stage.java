package org.ohms.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.ohms.house.Hospital;

/**
 * A good call for every operation of the description, with the people, times and visits that it needs. Each call is made
 * anew, so that it may change something.
 */
final class Stage {
    private static final int FAR_AHEAD = 40;

    private final Hospital hospital;
    private final Contract contract;
    private final Partner partner;
    private final Map<String, Function<Stage, Call>> good = new HashMap<>();
    private final Deque<String> starts = new ArrayDeque<>();
    private int arrived;
    private int paid;
    private String practitioner = "";
    private String service = "";

    Stage(Hospital hospital, Contract contract, Partner partner) {
        this.hospital = hospital;
        this.contract = contract;
        this.partner = partner;
        tokens();
        patients();
        schedule();
        prescribing();
        coverages();
        billing();
        appointments();
        webhooks();
        fhir();
    }

    /** A call that succeeds; empty for an operation that nobody has given one. */
    Optional<Call> good(Contract.Operation operation) {
        return Optional.ofNullable(good.get(operation.id())).map(make -> make.apply(this));
    }

    Contract.Operation operation(String id) {
        return contract.operation(id);
    }

    private void tokens() {
        good.put("tokenKeys", stage -> Call.of(operation("tokenKeys")));
        good.put("issueToken", stage -> Call.of(operation("issueToken")).form(tokenForm()));
        good.put("revokeToken", stage -> {
            var form = tokenForm();
            form.remove("grant_type");
            form.put(
                    "token",
                    answered(good(operation("issueToken")).orElseThrow())
                            .path("access_token")
                            .asText());
            return Call.of(operation("revokeToken")).form(form);
        });
    }

    private void patients() {
        good.put("registerPatient", stage -> signed("registerPatient").json(person()));
        good.put("readPatient", stage -> signed("readPatient").about(patient()));
        good.put(
                "replacePatient",
                stage -> signed("replacePatient")
                        .about(patient())
                        .header("If-Match", "\"1\"")
                        .json(person()));
        good.put(
                "searchPatients",
                stage -> signed("searchPatients").json(Map.of("q", "Contract", "birthDate", "1990-09-02")));
        good.put(
                "importPatients",
                stage -> signed("importPatients").query("source", "contract").bytes("text/csv", list()));
        good.put(
                "readImport",
                stage -> signed("readImport")
                        .about(answered(good(operation("importPatients")).orElseThrow())
                                .path("id")
                                .asText()));
        good.put("listPatientMatches", stage -> signed("listPatientMatches").query("limit", "2"));
    }

    private void schedule() {
        good.put("listPractitioners", stage -> signed("listPractitioners").query("limit", "2"));
        good.put("readPractitioner", stage -> signed("readPractitioner").about(practitioner()));
        good.put("listServices", stage -> signed("listServices"));
        good.put(
                "listSlots",
                stage -> slotsFrom(LocalDate.now(ZoneId.of("America/New_York")).plusDays(1), 6));
    }

    private void prescribing() {
        good.put(
                "checkInteractions",
                stage -> signed("checkInteractions")
                        .json(Map.of(
                                "medications",
                                List.of(Map.of("rxcui", "36567"), Map.of("text", "clarithromycin 500 mg")),
                                "patientId",
                                patient())));
        good.put("listPrescriptions", stage -> signed("listPrescriptions").query("limit", "2"));
        good.put("readPrescription", stage -> signed("readPrescription").about(firstOf("listPrescriptions")));
        good.put("listDispenses", stage -> signed("listDispenses").query("limit", "2"));
        good.put("readDispense", stage -> signed("readDispense").about(firstOf("listDispenses")));
        good.put(
                "listEligibilityChecks",
                stage -> signed("listEligibilityChecks").query("limit", "2"));
        good.put(
                "readEligibilityCheck",
                stage -> signed("readEligibilityCheck").about(firstOf("listEligibilityChecks")));
        good.put(
                "requestEligibilityCheck",
                stage -> signed("requestEligibilityCheck")
                        .json(Map.of(
                                "coverageId",
                                answered(signed("listEligibilityChecks").query("limit", "1"))
                                        .path("items")
                                        .path(0)
                                        .path("coverageId")
                                        .asText())));
        good.put("listClaims", stage -> signed("listClaims").query("limit", "2"));
        good.put("readClaim", stage -> signed("readClaim").about(firstOf("listClaims")));
        good.put("prepareClaim", stage -> signed("prepareClaim").json(claim()));
        good.put("replaceClaim", stage -> {
            var body = claim();
            var made = answered(signed("prepareClaim").json(body)).path("claim");
            return signed("replaceClaim")
                    .about(made.path("id").asText())
                    .header("If-Match", "\"" + made.path("version").asLong() + "\"")
                    .json(body);
        });
        good.put(
                "uploadRemittance",
                stage -> signed("uploadRemittance")
                        .bytes(PayerFile.TYPE, PayerFile.ofNobody().bytes()));
        good.put("listRemittances", stage -> signed("listRemittances").query("limit", "2"));
        good.put(
                "readRemittance",
                stage -> signed("readRemittance")
                        .about(answered(good(operation("uploadRemittance")).orElseThrow())
                                .path("remittances")
                                .path(0)
                                .path("id")
                                .asText()));
        good.put("listStock", stage -> signed("listStock").query("limit", "2"));
        good.put("readStockItem", stage -> signed("readStockItem").about(firstOf("listStock")));
    }

    private void coverages() {
        good.put("listPayers", stage -> signed("listPayers").query("limit", "2"));
        good.put("listCoverages", stage -> signed("listCoverages").query("patient", patient()));
        good.put("recordCoverage", stage -> signed("recordCoverage").json(card(patient())));
        good.put(
                "readCoverage",
                stage -> signed("readCoverage")
                        .about(answered(good(operation("recordCoverage")).orElseThrow())
                                .path("id")
                                .asText()));
        good.put("replaceCoverage", stage -> {
            var known = answered(good(operation("recordCoverage")).orElseThrow());
            return signed("replaceCoverage")
                    .about(known.path("id").asText())
                    .header("If-Match", "\"1\"")
                    .json(card(known.path("patientId").asText()));
        });
    }

    /** The card of somebody's own insurance. */
    private Map<String, Object> card(String patient) {
        return Map.of(
                "patientId",
                patient,
                "payerId",
                firstOf("listPayers"),
                "order",
                1,
                "relationship",
                "self",
                "memberNumber",
                "CONTRACT-1");
    }

    private void billing() {
        good.put("listCharges", stage -> signed("listCharges").query("limit", "2"));
        good.put("readCharge", stage -> signed("readCharge").about(firstOf("listCharges")));
        good.put(
                "recordCharge",
                stage -> signed("recordCharge")
                        .json(Map.of(
                                "patientId",
                                patient(),
                                "sourceId",
                                UUID.randomUUID().toString(),
                                "code",
                                "LAB-PANEL",
                                "quantity",
                                1,
                                "day",
                                LocalDate.now(ZoneId.of("America/New_York")).toString())));
        good.put("listInvoices", stage -> signed("listInvoices").query("limit", "2"));
        good.put("readInvoice", stage -> signed("readInvoice").about(firstOf("listInvoices")));
        good.put("listPayments", stage -> signed("listPayments").query("limit", "2"));
        good.put("readPayment", stage -> signed("readPayment").about(firstOf("listPayments")));
        good.put(
                "recordPayment",
                stage -> signed("recordPayment")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(Map.of(
                                "invoiceId",
                                openInvoice().path("id").asText(),
                                "amount",
                                Map.of("value", new BigDecimal("0.0" + (1 + paid++ % 9)), "currency", "USD"),
                                "method",
                                "TERMINAL",
                                "reference",
                                "T9 " + paid)));
    }

    /** A claim under a coverage of one day long ago, which nobody claimed under before. */
    private Map<String, Object> claim() {
        var invoice = openInvoice();
        var day = LocalDate.of(1900, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextLong(30_000))
                .toString();
        var card = new HashMap<>(card(invoice.path("patientId").asText()));
        card.put("validFrom", day);
        card.put("validUntil", day);
        var coverage = answered(signed("recordCoverage").json(card));
        return Map.of(
                "invoiceId",
                invoice.path("id").asText(),
                "coverageId",
                coverage.path("id").asText(),
                "diagnoses",
                List.of("J02.9"));
    }

    /** An invoice on which the patient owes more than the few cents that are paid here. */
    private JsonNode openInvoice() {
        for (var invoice :
                answered(signed("listInvoices").query("limit", "200")).path("items")) {
            if (invoice.at("/open/value").asDouble() > 10) {
                return invoice;
            }
        }
        throw new IllegalStateException("the demonstration has no open invoice");
    }

    private void appointments() {
        good.put("listAppointments", stage -> signed("listAppointments").query("limit", "2"));
        good.put("bookAppointment", stage -> signed("bookAppointment").json(booking()));
        good.put("readAppointment", stage -> signed("readAppointment").about(appointment()));
        good.put(
                "rescheduleAppointment",
                stage -> signed("rescheduleAppointment")
                        .about(appointment())
                        .header("If-Match", "\"1\"")
                        .json(Map.of("start", start())));
        good.put(
                "cancelAppointment",
                stage -> signed("cancelAppointment").about(appointment()).json(Map.of("reason", "patient")));
        good.put("confirmAppointment", stage -> signed("confirmAppointment").about(appointment()));
        good.put("arriveAppointment", stage -> signed("arriveAppointment").about(today().orElseGet(this::appointment)));
    }

    private void webhooks() {
        good.put("listWebhooks", stage -> signed("listWebhooks"));
        good.put("subscribeWebhook", stage -> signed("subscribeWebhook").json(wanted()));
        good.put("readWebhook", stage -> signed("readWebhook").about(webhook()));
        good.put("unsubscribeWebhook", stage -> signed("unsubscribeWebhook").about(webhook()));
        good.put("replaceWebhookSecret", stage -> signed("replaceWebhookSecret").about(webhook()));
        good.put("testWebhook", stage -> signed("testWebhook").about(webhook()));
        good.put(
                "listWebhookDeliveries",
                stage -> signed("listWebhookDeliveries").about(webhook()).query("limit", "2"));
        good.put(
                "replayWebhook",
                stage -> signed("replayWebhook")
                        .about(webhook())
                        .json(Map.of("from", "2026-01-01T00:00:00Z", "until", "2026-01-02T00:00:00Z")));
    }

    private void fhir() {
        good.put("importBundle", stage -> signed("importBundle").bytes("application/fhir+json", bundle()));
    }

    /** Somebody who never came in before. */
    private static byte[] bundle() {
        return """
                {"resourceType": "Bundle", "type": "batch", "entry": [{"fullUrl": "urn:uuid:%s",
                  "request": {"method": "POST", "url": "Patient"}, "resource": {"resourceType": "Patient",
                    "gender": "female", "birthDate": "1968-03-14",
                    "name": [{"family": "Contract", "given": ["Astrid"]}]}}]}""".formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody is ever told there: no such name exists. What earlier calls left goes first, a client has twenty at most. */
    private Map<String, Object> wanted() {
        var left = answered(signed("listWebhooks")).path("items");
        left.forEach(webhook ->
                signed("unsubscribeWebhook").about(webhook.path("id").asText()).send(hospital));
        return Map.of("url", "https://hooks.partner.invalid/ohms", "events", List.of("appointment.fulfilled"));
    }

    /** An address that has just been taken down. */
    String webhook() {
        return answered(good(operation("subscribeWebhook")).orElseThrow())
                .path("id")
                .asText();
    }

    /** A patient who has just been registered. */
    String patient() {
        return answered(good(operation("registerPatient")).orElseThrow())
                .path("id")
                .asText();
    }

    /** A visit that has just been booked. */
    String appointment() {
        return answered(good(operation("bookAppointment")).orElseThrow())
                .path("id")
                .asText();
    }

    /** A visit of today that has not begun; empty on a day when the hospital is closed. */
    private Optional<String> today() {
        var day = LocalDate.now(ZoneId.of("America/New_York")).toString();
        var visits = answered(signed("listAppointments")
                        .query("from", day)
                        .query("to", day)
                        .query("status", "booked")
                        .query("limit", "200"))
                .path("items");
        return Optional.ofNullable(visits.get(arrived++))
                .map(visit -> visit.path("id").asText());
    }

    Map<String, Object> booking() {
        return Map.of(
                "patientId",
                patient(),
                "practitionerId",
                practitioner(),
                "serviceCode",
                service(),
                "start",
                start(),
                "reason",
                "Blood pressure");
    }

    static Map<String, Object> person() {
        return Map.of(
                "name", Map.of("family", "Contract", "given", List.of("Ada")),
                "sex", "female",
                "birthDate", "1990-09-02",
                "telecoms", List.of(Map.of("kind", "mobile", "value", "+16175550142")),
                "addresses",
                        List.of(Map.of("use", "home", "line", "14 Wharf Street", "city", "Boston", "country", "US")));
    }

    private Map<String, String> tokenForm() {
        var form = new HashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", Partner.DEMO);
        form.put("client_secret", Partner.secretOfDemo(hospital));
        return form;
    }

    private static byte[] list() {
        return ("externalId,family,given,birthDate,sex\n" + UUID.randomUUID() + ",Contract,Ida,1971-03-04,female\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Call slotsFrom(LocalDate first, int days) {
        return signed("listSlots")
                .about(practitioner())
                .query("service", service())
                .query("from", first.toString())
                .query("to", first.plusDays(days).toString());
    }

    private String practitioner() {
        if (practitioner.isEmpty()) {
            var all = answered(signed("listPractitioners")).path("items");
            practitioner = all.get(all.size() - 1).path("id").asText();
        }
        return practitioner;
    }

    /** What a list begins with. */
    private String firstOf(String list) {
        return answered(signed(list)).path("items").get(0).path("id").asText();
    }

    private String service() {
        if (service.isEmpty()) {
            for (var offered : answered(signed("listServices")).path("items")) {
                if (offered.path("specialties").isEmpty()) {
                    service = offered.path("code").asText();
                }
            }
        }
        return service;
    }

    /** When nobody is there yet. */
    private String start() {
        for (var ahead = FAR_AHEAD; starts.isEmpty(); ahead += 30) {
            var first = LocalDate.now(ZoneId.of("America/New_York")).plusDays(ahead);
            answered(slotsFrom(first, 29))
                    .path("items")
                    .forEach(slot -> starts.add(slot.path("start").asText()));
        }
        return starts.pop();
    }

    private Call signed(String id) {
        return Call.of(operation(id)).token(partner.token());
    }

    private JsonNode answered(Call call) {
        var answer = call.send(hospital);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(call + " answered " + answer.statusCode() + " " + answer.body());
        }
        try {
            return Contract.JSON.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
