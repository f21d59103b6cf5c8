package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of what happens between visits. */
@ApplicationScoped
class CarePages implements PagesOfFeature {
    static final String MESSAGES = "/staff/messages";
    static final String TASKS = "/staff/tasks";
    static final String REFERRALS = "/staff/referrals";
    static final String OWN_MESSAGES = "/portal/messages";

    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff(MESSAGES, "/staff/messages/inbox.xhtml", "message.read")
                        .onRail(new RailEntry(47, "msg", "care.rail.messages", null)),
                WebPage.staff("/staff/messages/away", "/staff/messages/away.xhtml", "message.write"),
                WebPage.staff("/staff/messages/{conversation}", "/staff/messages/conversation.xhtml", "message.read"),
                WebPage.staff("/staff/patients/{patient}/messages", "/staff/patients/messages.xhtml", "chart.read"),
                WebPage.staff(TASKS, "/staff/tasks/list.xhtml", "task.read")
                        .onRail(new RailEntry(48, "checks", "care.rail.tasks", null)),
                WebPage.staff("/staff/messages/{conversation}/task", "/staff/tasks/new.xhtml", "task.write"),
                WebPage.staff("/staff/tasks/handover", "/staff/tasks/handover.xhtml", "task.read"),
                WebPage.staff("/staff/patients/{patient}/tasks", "/staff/patients/tasks.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/questionnaires",
                        "/staff/patients/questionnaires.xhtml",
                        "chart.read"),
                WebPage.staff("/admin/questionnaires", "/admin/questionnaires.xhtml", "questionnaire.configure")
                        .onRail(new RailEntry(844, "clip", "care.rail.questionnaires", null)),
                WebPage.staff("/admin/questionnaires/new", "/admin/questionnaire-new.xhtml", "questionnaire.configure"),
                WebPage.staff(
                        "/admin/questionnaires/{questionnaire}",
                        "/admin/questionnaire.xhtml",
                        "questionnaire.configure"),
                WebPage.portal(
                                "/portal/questionnaires",
                                "/portal/questionnaires/list.xhtml",
                                "own-questionnaire.answer")
                        .onRail(new RailEntry(64, "clip", "care.rail.own-questionnaires", null)),
                WebPage.portal(
                        "/portal/questionnaires/{response}",
                        "/portal/questionnaires/answer.xhtml",
                        "own-questionnaire.answer"),
                WebPage.staff("/staff/patients/{patient}/care-plan", "/staff/patients/care-plan.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/care-plan/work",
                        "/staff/patients/care-plan-work.xhtml",
                        "care-plan.write"),
                WebPage.staff("/staff/patients/{patient}/referrals", "/staff/patients/referrals.xhtml", "chart.read"),
                WebPage.staff(REFERRALS, "/staff/referrals/inbox.xhtml", "referral.answer", "referral.write")
                        .onRail(new RailEntry(49, "clip", "care.rail.referrals", null)),
                WebPage.staff("/admin/care-plans", "/admin/care-plans.xhtml", "care-plan-template.write")
                        .onRail(new RailEntry(848, "flag", "care.rail.templates", null)),
                WebPage.portal("/portal/care-plan", "/portal/care/plan.xhtml", "own-chart.read")
                        .onRail(new RailEntry(61, "flag", "care.rail.plan", null)),
                WebPage.staff("/admin/messages", "/admin/messages.xhtml", "message.configure")
                        .onRail(new RailEntry(843, "msg", "care.rail.setup", null)),
                WebPage.portal(OWN_MESSAGES, "/portal/messages/list.xhtml", "own-message.read")
                        .onRail(new RailEntry(40, "msg", "care.rail.messages", null)),
                WebPage.portal("/portal/messages/new", "/portal/messages/write.xhtml", "own-message.write"),
                WebPage.portal(
                        "/portal/messages/{conversation}", "/portal/messages/conversation.xhtml", "own-message.read"),
                WebPage.portal(
                        "/portal/messages/{conversation}/talk", "/portal/messages/talk.xhtml", "own-message.read"));
    }
}
