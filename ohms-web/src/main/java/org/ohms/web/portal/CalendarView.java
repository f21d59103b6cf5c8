package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.messaging.notice.Calendars;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;
import org.omnifaces.util.Faces;

/** A visit as a file for the patient's calendar. It says when and in which hospital, and nothing about why. */
@Named("portalCalendar")
@RequestScoped
public class CalendarView {
    @Inject
    OwnVisits visits;

    @Inject
    HospitalOnPage hospital;

    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    PortalAddress portal;

    private @Nullable String id;

    public void send() throws IOException {
        var visit = UrlValues.required(UrlValues.visit(id));
        var entry = visits.calendarEntry(visit);
        var file = Calendars.publish(
                        entry,
                        words.of("portal.calendar.title", hospital.getName()),
                        hospital.getName(),
                        portal.of("/portal/visits/" + visit),
                        formats.getNow())
                .getBytes(StandardCharsets.UTF_8);
        var response = Faces.getResponse();
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + VisitView.fileName(visits.visit(visit)) + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
        Faces.responseComplete();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
