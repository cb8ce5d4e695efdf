import './h5.css';
