import './weapp.css';
