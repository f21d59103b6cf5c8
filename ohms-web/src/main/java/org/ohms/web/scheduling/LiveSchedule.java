package org.ohms.web.scheduling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/**
 * The channel on which a desk hears that a day has changed. It says which day and nothing else; the page reads it again
 * by itself, with the rights of whoever looks. The door lets only those through who may read schedules.
 */
@Dependent
@ServerEndpoint("/staff/live")
public class LiveSchedule {
    @Inject
    LiveDesks desks;

    @OnOpen
    public void open(Session desk) {
        desk.setMaxTextMessageBufferSize(64);
        desks.add(desk);
    }

    /** Desks only listen; whoever talks is not one of ours. */
    @OnMessage(maxMessageSize = 64)
    public void said(String ignored, Session desk) throws IOException {
        desk.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, ""));
    }

    @OnClose
    public void close(Session desk) {
        desks.remove(desk);
    }

    @OnError
    public void fail(Session desk, Throwable lost) {
        desks.remove(desk);
    }
}
