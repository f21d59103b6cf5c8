package org.ohms.scheduling.service;

import org.ohms.shared.error.RefusalCode;

/** Why a service stays as it is. */
public enum ServiceRefusal implements RefusalCode {
    CODE_TAKEN("service.code-taken");

    private final String code;

    ServiceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
