// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Runs what may fail in an expected way as a job of the platform. */
final class Work {

    private static final String BUNDLE = "org.poststation.directory.ui";

    /** What is to be done. */
    @FunctionalInterface
    interface Task {
        void run(IProgressMonitor monitor) throws OperationException;
    }

    private Work() {}

    static Job schedule(String name, Task task) {
        IJobFunction body = monitor -> run(task, monitor);
        Job job = Job.create(name, body);
        job.setUser(true);
        job.schedule();
        return job;
    }

    private static IStatus run(Task task, IProgressMonitor monitor) {
        try {
            task.run(monitor);
            return Status.OK_STATUS;
        } catch (OperationCancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (OperationException failure) {
            return new Status(IStatus.ERROR, BUNDLE, failure.explanation().what(), failure);
        }
    }
}
