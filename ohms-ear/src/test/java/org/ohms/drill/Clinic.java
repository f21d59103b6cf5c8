package org.ohms.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the demo hospital offers to a partner who books. */
public final class Clinic {
    /** What patients call what is booked here. */
    static final String SERVICE_NAME = "Short visit";

    private static final String SERVICE = "short-visit";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int DAYS_AHEAD = 3;
    private static final int MOST_DAYS = 31;
    private static final int MOST_MONTHS = 24;

    private final PartnerLine line;

    public Clinic(PartnerLine line) {
        this.line = line;
    }

    /** A time of a doctor's. */
    public record Slot(String practitioner, Instant start) {}

    public List<String> practitioners() {
        return line.get("/api/v1/practitioners").json().getList("items.id", String.class);
    }

    /** Free times of a doctor within a month, none of them touching another. */
    public List<Slot> free(String practitioner) {
        return free(practitioner, LocalDate.now(Clock.system(ZONE)).plusDays(DAYS_AHEAD));
    }

    /** Free times of a doctor in the months after the next, as long as there are any. */
    public List<Slot> freeLater(String practitioner) {
        var free = new ArrayList<Slot>();
        for (var month = 1; month <= MOST_MONTHS; month++) {
            free.addAll(free(
                    practitioner, LocalDate.now(Clock.system(ZONE)).plusDays(DAYS_AHEAD + (long) month * MOST_DAYS)));
        }
        return free;
    }

    private List<Slot> free(String practitioner, LocalDate from) {
        var answer = line.get("/api/v1/practitioners/" + practitioner + "/slots?service=" + SERVICE + "&from=" + from
                + "&to=" + from.plusDays(MOST_DAYS - 1L));
        var free = new ArrayList<Slot>();
        var end = Instant.EPOCH;
        for (var slot : answer.json().<java.util.Map<String, Object>>getList("items")) {
            var start = Instant.parse(String.valueOf(slot.get("start")));
            if (!start.isBefore(end)) {
                free.add(new Slot(practitioner, start));
                end = Instant.parse(String.valueOf(slot.get("end")));
            }
        }
        return free;
    }

    /** New patients, who have an e-mail address. */
    public List<String> register(int count) {
        return IntStream.range(0, count).mapToObj(this::registerOne).toList();
    }

    private String registerOne(int number) {
        var letters = "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        return line.post("/api/v1/patients", """
                        {"name":{"family":"Drill%1$s","given":["Ada"]},"sex":"female","birthDate":"1990-09-02",
                        "telecoms":[{"kind":"email","value":"drill.%2$d@example.org"}]}""".formatted(letters, number))
                .json()
                .getString("id");
    }

    public String booking(String patient, Slot slot) {
        return """
                {"patientId":"%s","practitionerId":"%s","serviceCode":"%s","start":"%s","reason":"Drill"}""".formatted(patient, slot.practitioner(), SERVICE, slot.start());
    }

    public PartnerLine.Answer book(String patient, Slot slot) {
        return line.post("/api/v1/appointments", booking(patient, slot));
    }
}
