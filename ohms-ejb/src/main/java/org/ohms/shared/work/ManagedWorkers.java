package org.ohms.shared.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** The threads of the server. */
@ApplicationScoped
class ManagedWorkers implements Workers {
    @Resource
    ManagedExecutorService executor;

    @Override
    public void begin(Runnable work) {
        executor.execute(work);
    }
}
