package dev.lossmith.processor.schedule;

import dev.lossmith.check.Format;

/**
 * The sum as the package documents it, written down once more: element i of a range belongs to lane i mod 16 of its block of
 * 1024; a lane adds its elements in order, a block its lanes, and the range its blocks. DOUBLE carries what each addition
 * loses, by comparing magnitudes (Fast2Sum after Neumaier), where kernels use TwoSum: both are exact; the sum of a block is
 * rounded to one number.
 */
final class LaneSum {
    private double sum;
    private double lost;

    static double of(Format format, double[] values) {
        LaneSum total = new LaneSum();
        for (int block = 0; block < values.length; block += 1024) {
            LaneSum ofBlock = new LaneSum();
            for (int lane = block; lane < Math.min(block + 16, values.length); lane++) {
                LaneSum ofLane = new LaneSum();
                for (int i = lane; i < Math.min(block + 1024, values.length); i += 16) {
                    ofLane.add(values[i]);
                }
                ofBlock.addSum(ofLane);
            }
            total.add(ofBlock.rounded(format));
        }
        return total.rounded(format);
    }

    private double rounded(Format format) {
        return format == Format.FLOAT ? sum : sum + lost;
    }

    private void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    private void addSum(LaneSum part) {
        double before = lost;
        lost = 0;
        add(part.sum);
        lost = before + (part.lost + lost);
    }
}
