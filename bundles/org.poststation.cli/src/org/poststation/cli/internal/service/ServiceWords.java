// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.runtime.WatchCode;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.ServicePart;
import org.poststation.cluster.service.ServiceState;
import org.poststation.cluster.service.ServiceState.State;
import org.poststation.cluster.service.StepResult;

/** The words and objects for macro services; scripts rely on them. */
final class ServiceWords {

    private ServiceWords() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static int code(State worst) {
        return switch (worst) {
            case RUNNING -> WatchCode.OK;
            case CHANGING -> WatchCode.WARNING;
            case UNKNOWN -> WatchCode.UNKNOWN;
            case STOPPED, MISSING, FAILED -> WatchCode.CRITICAL;
        };
    }

    static Map<String, Object> object(MacroService service) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", service.name());
        object.put("parts", service.parts().stream().map(ServicePart::toString).toList());
        return object;
    }

    static Map<String, Object> object(MacroService service, ServiceState state) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", service.name());
        object.put("state", of(state.worst()));
        List<Map<String, Object>> parts = state.parts().entrySet().stream().map(part -> {
            Map<String, Object> one = object(part.getKey());
            one.put("state", of(part.getValue()));
            return one;
        }).toList();
        object.put("parts", parts);
        return object;
    }

    static Map<String, Object> object(MacroService service, StepResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", service.name());
        object.putAll(object(result.step().part()));
        object.put("action", of(result.step().verb()));
        object.put("outcome", of(result.outcome()));
        object.put("said", result.said());
        return object;
    }

    private static Map<String, Object> object(ServicePart part) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", part.node());
        object.put("unit", part.unit());
        return object;
    }
}
