package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** A task made of what a conversation says. */
@Named
@ViewScoped
@ShowsRefusals
public class NewTaskView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TaskDesk desk;

    @Inject
    transient MessageDesk messages;

    @Inject
    transient HospitalDay hospital;

    @Inject
    transient Toasts toasts;

    private String conversation = "";
    private final TaskForm form = new TaskForm();
    private transient @Nullable ConversationRow row;
    private transient List<TaskOwnerRow> owners = List.of();

    public void load() {
        var about = messages.open(id()).row();
        row = about;
        owners = desk.owners();
        form.setWhat(about.subject());
    }

    public String give() {
        desk.addFrom(
                id(),
                form.getWhat(),
                form.getDetails(),
                form.getPriority(),
                form.getOwner(),
                form.due(hospital.zone()));
        toasts.say("care.task.given");
        return "/staff/messages/conversation?faces-redirect=true&conversation=" + id();
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(conversation));
    }

    public @Nullable ConversationRow getRow() {
        return row;
    }

    public List<TaskOwnerRow> getOwners() {
        return owners;
    }

    public TaskForm getForm() {
        return form;
    }

    public String getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversation = conversation == null ? "" : conversation;
    }
}
