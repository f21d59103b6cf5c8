package org.ohms.web.scheduling;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.search.PatientHit;
import org.ohms.patients.search.PatientHits;
import org.ohms.patients.search.PatientSearch;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Words;

/**
 * Answers the search field of the top bar: who is meant, told by two identifiers each, and when they come next. Asked by
 * POST only, so nothing personal stands in an address.
 */
@WebServlet("/staff/find")
public class PatientFinder extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;
    private static final int LONGEST = 200;

    @Inject
    transient PatientSearch search;

    @Inject
    transient AppointmentCalendar calendar;

    @Inject
    transient PatientWords patients;

    @Inject
    transient Formats formats;

    @Inject
    transient Words words;

    @Inject
    transient Person person;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!person.may("patient.search")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var typed = request.getParameter("q");
        if (typed == null || typed.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var found = search.find(typed);
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter().write(answer(found).toString());
    }

    private JsonObject answer(PatientHits found) {
        var shown = found.hits().stream().limit(SHOWN).toList();
        var next = nextVisits(shown);
        var hits = Json.createArrayBuilder();
        shown.forEach(hit -> hits.add(hit(hit, next.get(hit.patient().id()))));
        var more = found.more() || found.hits().size() > SHOWN;
        var hint = shown.isEmpty() ? words.of("scheduling.find.none") : more ? words.of("scheduling.find.more") : "";
        return Json.createObjectBuilder()
                .add("hits", hits)
                .add("hint", hint)
                .add("says", shown.isEmpty() ? hint : words.of("scheduling.find.count", shown.size()))
                .build();
    }

    private Map<PatientId, AppointmentRow> nextVisits(List<PatientHit> hits) {
        return person.may("appointment.read")
                ? calendar.next(hits.stream().map(hit -> hit.patient().id()).toList())
                : Map.of();
    }

    private JsonObject hit(PatientHit hit, @Nullable AppointmentRow next) {
        return Json.createObjectBuilder()
                .add("id", hit.patient().id().toString())
                .add("name", name(hit.patient()))
                .add("born", patients.born(hit.patient()))
                .add("sex", patients.sex(hit.patient()))
                .add("mrn", words.of("scheduling.find.mrn", hit.patient().mrnText()))
                .add("near", hit.near() ? words.of("scheduling.find.near") : "")
                .add("next", person.may("appointment.read") ? when(next) : "")
                .add("book", words.of("scheduling.find.book"))
                .build();
    }

    private String name(PatientLabel label) {
        return label.preferred() == null
                ? label.listName()
                : words.of("scheduling.find.called", label.listName(), label.preferred());
    }

    private String when(@Nullable AppointmentRow next) {
        if (next == null) {
            return words.of("scheduling.find.noNext");
        }
        var there = next.startsAt().atZone(next.zone());
        return words.of("scheduling.find.next", formats.shortDay(there) + " " + formats.time(there));
    }
}
