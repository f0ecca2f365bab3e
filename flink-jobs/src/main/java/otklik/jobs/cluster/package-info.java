/**
 * The Flink cluster inside this process, without a port: nobody but this process can hand it a job.
 *
 * <p>In: the configuration of a job. Out: an environment whose jobs run here. Read {@link
 * otklik.jobs.cluster.EmbeddedCluster} first. A cluster of processes is not made here.
 */
package otklik.jobs.cluster;
