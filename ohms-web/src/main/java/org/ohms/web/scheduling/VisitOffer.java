package org.ohms.web.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;

/**
 * What a page offers to do with a visit: what its state allows and the person may. The use cases judge again. Exactly one
 * of the steps is the main one.
 */
public class VisitOffer {
    private static final String ARRIVE = "appointment.arrive";
    private static final String ATTEND = "appointment.attend";
    private static final String CHANGE = "appointment.change";

    private final AppointmentRow visit;
    private final VisitState state;
    private final Predicate<String> may;
    private final Instant now;

    /** @param may whether the person has a permission */
    VisitOffer(AppointmentRow visit, Predicate<String> may, Instant now) {
        this.visit = visit;
        this.state = VisitState.of(visit);
        this.may = may;
        this.now = now;
    }

    /** Only on the day of the visit. */
    public boolean isArrive() {
        return visit.status().canBecome(AppointmentStatus.ARRIVED)
                && state != VisitState.TO_MOVE
                && LocalDate.ofInstant(now, visit.zone()).equals(visit.day())
                && may.test(ARRIVE);
    }

    public boolean isConfirm() {
        return visit.status().canBecome(AppointmentStatus.CONFIRMED) && state != VisitState.TO_MOVE && may.test(CHANGE);
    }

    public boolean isRoom() {
        return visit.status().canBecome(AppointmentStatus.IN_ROOM) && may.test(ATTEND);
    }

    public boolean isStart() {
        return visit.status().canBecome(AppointmentStatus.STARTED) && may.test(ATTEND);
    }

    public boolean isFinish() {
        return visit.status().canBecome(AppointmentStatus.FULFILLED) && may.test(ATTEND);
    }

    /** Only after the visit should have begun. */
    public boolean isNoShow() {
        return visit.status().canBecome(AppointmentStatus.NO_SHOW)
                && !now.isBefore(visit.startsAt())
                && may.test(ARRIVE);
    }

    public boolean isUndo() {
        return (visit.status() == AppointmentStatus.ARRIVED || visit.status() == AppointmentStatus.NO_SHOW)
                && may.test(ARRIVE);
    }

    public boolean isMove() {
        return visit.status().isAhead() && may.test(CHANGE);
    }

    public boolean isCancel() {
        return visit.status().canBecome(AppointmentStatus.CANCELLED) && may.test("appointment.cancel");
    }

    /** Gives a hold back. */
    public boolean isRelease() {
        return visit.status() == AppointmentStatus.HELD && may.test("appointment.book");
    }

    /** The one filled button: {@code arrive}, {@code room}, {@code start}, {@code finish}, {@code move}, {@code release} or none. */
    public String getMain() {
        if (state == VisitState.TO_MOVE) {
            return isMove() ? "move" : "";
        }
        return isArrive()
                ? "arrive"
                : isRoom() ? "room" : isStart() ? "start" : isFinish() ? "finish" : isRelease() ? "release" : "";
    }

    /** Whether there are steps besides the usual ones. */
    public boolean isMore() {
        return isConfirm() || isNoShow() || isUndo() || isCancel();
    }

    public boolean isNothing() {
        return !(isArrive()
                || isConfirm()
                || isRoom()
                || isStart()
                || isFinish()
                || isNoShow()
                || isUndo()
                || isMove()
                || isCancel()
                || isRelease());
    }
}
