package org.ohms.web.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * The channel on which a page hears that something was written in the chart it shows. The page says the sign of the chart
 * and hears nothing more than that there is something; it reads the chart again by itself, with the rights of whoever
 * looks. The door lets only those through who may read charts.
 */
@Dependent
@ServerEndpoint("/staff/live/chart")
public class LiveChart {
    @Inject
    LiveCharts charts;

    @OnOpen
    public void open(Session page) {
        page.setMaxTextMessageBufferSize(64);
        charts.add(page);
    }

    @OnMessage(maxMessageSize = 64)
    public void said(String sign, Session page) {
        charts.follow(page, sign);
    }

    @OnClose
    public void close(Session page) {
        charts.remove(page);
    }

    @OnError
    public void fail(Session page, Throwable lost) {
        charts.remove(page);
    }
}
