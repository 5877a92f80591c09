package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;
import java.util.List;

/**
 * One loop of several: what it reads from earlier ones and what it leaves to later ones, or to the caller.
 *
 * @param inputs numbers that earlier stages computed, an array each
 * @param outputs numbers that later stages read or the caller asked for, an array each
 */
record Stage(List<Value> inputs, List<Value> outputs) {}
