// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.OpenShells;
import org.poststation.cluster.service.ServiceAction;
import org.poststation.cluster.service.ServiceOperation;
import org.poststation.cluster.service.ServiceStep;
import org.poststation.cluster.service.StepResult;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeDoor;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.CountConfirmation;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/**
 * What can be done with services from the window. UI thread only.
 *
 * @param control waits for the work
 * @param names of the services that there are
 * @param results takes what came of each step
 * @param look looks at the services again
 */
record ServiceTasks(Control control, Supplier<Set<String>> names,
        BiConsumer<MacroService, List<StepResult>> results, Runnable look) {

    /** Shows the exact commands in their order, asks, and runs them. */
    void run(MacroService service, ServiceAction action) {
        List<ServiceStep> steps = service.steps(action);
        CountConfirmation.Question question = new CountConfirmation.Question(Messages.services_confirm_title,
                NLS.bind(Messages.services_confirm_text, service.name()),
                NLS.bind(Messages.services_confirm_button, steps.size()),
                steps.stream().map(step -> step.part().node() + ": " + String.join(" ", step.command().arguments()))
                        .collect(Collectors.joining("\n")));
        if (CountConfirmation.ask(control.getShell(), question, steps.size())) {
            Work.start(control, Messages.services_run_job, progress -> {
                try (OpenShells shells = new OpenShells(Services.require(NodeDoor.class))) {
                    return new ServiceOperation(service, action, shells).run(progress);
                }
            }, done -> {
                results.accept(service, done);
                look.run();
            }, this::failed);
        }
    }

    /** Asks for a new service, or how an old one shall be. */
    void define(Optional<MacroService> old) {
        ServiceDialog.ask(control.getShell(), old, names.get()).ifPresent(service -> change(progress -> {
            MacroServices services = Services.require(MacroServices.class);
            services.save(service);
            if (old.isPresent() && !old.get().name().equals(service.name())) {
                services.remove(old.get().name());
            }
            return service;
        }));
    }

    /** Asks, then forgets a service; its units run on. */
    void remove(MacroService service) {
        CountConfirmation.Question question = new CountConfirmation.Question(Messages.services_remove_title,
                NLS.bind(Messages.services_remove_text, service.name()), Messages.services_remove_button);
        if (CountConfirmation.ask(control.getShell(), question, 1)) {
            change(progress -> {
                Services.require(MacroServices.class).remove(service.name());
                return service;
            });
        }
    }

    private void change(Operation<MacroService> change) {
        Work.start(control, Messages.services_save_job, change, done -> look.run(), this::failed);
    }

    private void failed(OperationException failure) {
        FailurePresenter.show(control.getShell(), Messages.services_run_job, failure);
        look.run();
    }
}
