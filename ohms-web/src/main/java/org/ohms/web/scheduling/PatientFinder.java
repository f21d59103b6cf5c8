package org.ohms.web.scheduling;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.ohms.web.shared.FoundElsewhere;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Words;

/**
 * Answers the search field of the top bar: who is meant, told by two identifiers each, and when they come next; and what
 * else has the number that was typed. Asked by
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

    @Inject
    @Any
    transient Instance<FoundElsewhere> elsewhere;

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
        var others =
                elsewhere.stream().flatMap(other -> other.find(typed).stream()).toList();
        response.getWriter().write(answer(others, found).toString());
    }

    private JsonObject answer(List<FoundElsewhere.Hit> others, PatientHits found) {
        var shown = found.hits().stream().limit(SHOWN).toList();
        var next = nextVisits(shown);
        var hits = Json.createArrayBuilder();
        others.forEach(other -> hits.add(hit(other)));
        shown.forEach(hit -> hits.add(hit(hit, next.get(hit.patient().id()))));
        var more = found.more() || found.hits().size() > SHOWN;
        var none = shown.isEmpty() && others.isEmpty();
        var hint = none ? words.of("scheduling.find.none") : more ? words.of("scheduling.find.more") : "";
        return Json.createObjectBuilder()
                .add("hits", hits)
                .add("hint", hint)
                .add("says", none ? hint : words.of("scheduling.find.count", shown.size() + others.size()))
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

    private static JsonObject hit(FoundElsewhere.Hit other) {
        return Json.createObjectBuilder()
                .add("id", other.id())
                .add("name", other.name())
                .add("about", other.about())
                .add("next", other.state())
                .add("to", other.to())
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
